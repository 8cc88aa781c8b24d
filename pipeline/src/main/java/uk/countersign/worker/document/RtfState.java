package uk.countersign.worker.document;

import java.util.Optional;
import java.util.Set;

/** How text stands at a place of an RTF file; each group inherits it and changes its own copy. */
record RtfState(boolean deleted, boolean hidden, boolean white, boolean shaded, Place place) {

    static final RtfState START = new RtfState(false, false, false, false, Place.TEXT);

    private static final Set<String> COMMENTS = Set.of("annotation", "atnid", "atnauthor");
    private static final Set<String> MARGINS =
            Set.of("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf");
    private static final Set<String> PICTURES = Set.of("object", "objdata", "pict");
    private static final Set<String> TABLES =
            Set.of("fonttbl", "stylesheet", "info", "listtable", "listoverridetable", "revtbl", "generator");

    RtfState after(String word, String number, RtfColours colours) {
        if (word.equals("colortbl")) {
            return at(Place.COLOURS);
        }
        if (TABLES.contains(word)) {
            return at(Place.TABLE);
        }
        if (word.equals("footnote") || COMMENTS.contains(word) || MARGINS.contains(word) || PICTURES.contains(word)) {
            return at(Place.DROPPED);
        }
        boolean on = !number.equals("0");
        return switch (word) {
            case "deleted" -> new RtfState(on, hidden, white, shaded, place);
            case "v" -> new RtfState(deleted, on, white, shaded, place);
            case "cf" -> new RtfState(deleted, hidden, colours.isWhite(number(number)), shaded, place);
            case "highlight", "chcbpat", "cbpat", "clcbpat", "cb" -> {
                int colour = number(number);
                yield new RtfState(deleted, hidden, white, colour > 0 && !colours.isWhite(colour), place);
            }
            case "plain" -> new RtfState(false, false, false, shaded, place);
            case "pard" -> new RtfState(deleted, hidden, white, false, place);
            default -> this;
        };
    }

    boolean isSeen() {
        return switch (place) {
            case TABLE, COLOURS -> true;
            case DROPPED -> false;
            case TEXT -> !deleted && !hidden && (!white || shaded);
        };
    }

    boolean isBody() {
        return place == Place.TEXT;
    }

    boolean isDropped() {
        return place == Place.DROPPED;
    }

    /** What is to be said when text stands here that is not seen. */
    Optional<Note> reasonUnseen() {
        if (place != Place.TEXT || isSeen()) {
            return Optional.empty();
        }
        if (deleted) {
            return Optional.of(Note.DELETIONS);
        }
        return Optional.of(hidden ? Note.HIDDEN : Note.WHITE);
    }

    /** What is to be said when the word opens something that is left out. */
    static Optional<Note> noteFor(String word) {
        if (word.equals("footnote")) {
            return Optional.of(Note.FOOTNOTES);
        }
        if (COMMENTS.contains(word)) {
            return Optional.of(Note.COMMENTS);
        }
        return PICTURES.contains(word) ? Optional.of(Note.PICTURES_NOT_TAKEN) : Optional.empty();
    }

    static int number(String digits) {
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }

    private RtfState at(Place other) {
        return new RtfState(deleted, hidden, white, shaded, other);
    }

    /** What a group is for. */
    enum Place {
        /** It is the document's text. */
        TEXT,
        /** It lists fonts, styles and such. */
        TABLE,
        /** It lists colours. */
        COLOURS,
        /** It is never published. */
        DROPPED
    }
}
