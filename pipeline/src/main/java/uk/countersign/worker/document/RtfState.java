package uk.countersign.worker.document;

import java.util.Optional;
import java.util.Set;

/** How text stands at a place of an RTF file; each group inherits it and changes its own copy. */
record RtfState(boolean deleted, Look look, Place place) {

    static final RtfState START = new RtfState(false, Look.UNSAID, Place.TEXT);

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
            case "deleted" -> new RtfState(on, look, place);
            case "v" -> with(look.hidden(on));
            case "strike", "striked" -> with(look.struck(on));
            case "cf" -> with(look.ink(colours.colour(number)));
            case "highlight" -> with(look.marker(colours.colour(number)));
            case "chcbpat", "cbpat", "clcbpat", "cb" -> with(look.ground(colours.colour(number)));
            case "plain" -> new RtfState(false, Look.UNSAID.ground(look.ground()), place);
            case "pard" -> with(look.ground(Optional.empty()));
            default -> this;
        };
    }

    boolean isSeen() {
        return switch (place) {
            case TABLE, COLOURS -> true;
            case DROPPED -> false;
            case TEXT -> !deleted && look.unseen().isEmpty();
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
        return deleted ? Optional.of(Note.DELETIONS) : look.unseen();
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
        return new RtfState(deleted, look, other);
    }

    private RtfState with(Look other) {
        return new RtfState(deleted, other, place);
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
