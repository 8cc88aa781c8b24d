package uk.countersign.worker.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Takes out of RTF what its author does not see or struck out, before the text is read: the reader used afterwards
 * knows neither deletions nor hidden text.
 */
final class RtfFilter {

    /** Control words that are themselves a piece of text. */
    private static final Set<String> CHARACTERS = Set.of(
            "u",
            "par",
            "line",
            "tab",
            "cell",
            "emdash",
            "endash",
            "lquote",
            "rquote",
            "ldblquote",
            "rdblquote",
            "bullet",
            "emspace",
            "enspace");

    private static final Set<String> OPENING = Set.of("{", "{\\*");

    private final byte[] in;
    private final Extraction extraction;
    private final RtfColours colours = new RtfColours();
    /** As Latin-1, which keeps each byte. */
    private final StringBuilder out = new StringBuilder();

    private final Deque<Group> outer = new ArrayDeque<>();
    private RtfState now = RtfState.START;
    private boolean bodyBegun;
    private int at;

    RtfFilter(byte[] in, Extraction extraction) {
        this.in = in;
        this.extraction = extraction;
    }

    byte[] filtered() {
        while (at < in.length) {
            switch (in[at]) {
                case '{' -> {
                    outer.push(new Group(now, out.length()));
                    copy(1, !now.isDropped());
                }
                case '}' -> {
                    copy(1, !now.isDropped());
                    now = outer.isEmpty() ? RtfState.START : outer.pop().before;
                }
                case '\\' -> control();
                case '\r', '\n' -> copy(1, !now.isDropped());
                default -> {
                    if (in[at] == ';') {
                        colours.end(now.place());
                    }
                    text(1);
                }
            }
        }
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void control() {
        int next = at + 1 < in.length ? in[at + 1] : ' ';
        if (next == '\'') {
            text(4);
        } else if (!isLetter(next)) {
            copy(2, !now.isDropped());
        } else {
            int nameEnd = at + 1;
            while (nameEnd < in.length && isLetter(in[nameEnd])) {
                nameEnd++;
            }
            int end = nameEnd;
            while (end < in.length && (isDigit(in[end]) || end == nameEnd && in[end] == '-')) {
                end++;
            }
            String word = ascii(at + 1, nameEnd);
            String number = ascii(nameEnd, end);
            boolean spaced = end < in.length && in[end] == ' ';
            apply(word, number, spaced ? end + 1 : end);
        }
    }

    private void apply(String word, String number, int end) {
        RtfState before = now;
        colours.see(word, number, now.place());
        now = now.after(word, number, colours);
        if (now.isDropped() && !before.isDropped()) {
            RtfState.noteFor(word).ifPresent(extraction::note);
            takeBack();
        }
        bodyBegun |= word.equals("pard");
        if (word.equals("bin")) {
            copy(afterBinary(number, end) - at, false);
        } else if (CHARACTERS.contains(word)) {
            text(end - at);
        } else {
            copy(end - at, !now.isDropped());
        }
    }

    /** What was written of a group before its first word told that it is left out; its end is left out too. */
    private void takeBack() {
        int start = outer.isEmpty() ? 0 : outer.getFirst().start;
        if (out.length() - start <= 3 && OPENING.contains(out.substring(start))) {
            out.setLength(start);
        } else {
            // It stands amid a group's text: the group is closed here for the reader, and its rest left out.
            out.append('}');
        }
    }

    private int afterBinary(String number, int end) {
        try {
            return (int) Math.max(end, Math.min(in.length, end + Long.parseLong(number)));
        } catch (NumberFormatException noCount) {
            return end;
        }
    }

    private void text(int length) {
        boolean blank = in[at] == ' ';
        if (!blank) {
            now.reasonUnseen().ifPresent(extraction::note);
        }
        if (!bodyBegun && now.isBody() && now.isSeen()) {
            // Until a paragraph is set up, the reader takes text for a part of the header and loses it.
            bodyBegun = true;
            out.append("\\pard ");
        }
        copy(length, now.isSeen());
    }

    private void copy(int length, boolean keep) {
        int end = Math.min(in.length, at + length);
        if (keep) {
            out.append(new String(in, at, end - at, StandardCharsets.ISO_8859_1));
        }
        at = end;
    }

    private String ascii(int from, int to) {
        return new String(in, from, to - from, StandardCharsets.US_ASCII);
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** An open group: what was so before it, and where its beginning stands. */
    private record Group(RtfState before, int start) {}
}
