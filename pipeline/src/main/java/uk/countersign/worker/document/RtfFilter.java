package uk.countersign.worker.document;

import java.io.ByteArrayOutputStream;
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

    private final byte[] in;
    private final Extraction extraction;
    private final RtfColours colours = new RtfColours();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<RtfState> outer = new ArrayDeque<>();
    private RtfState now = RtfState.START;
    private int at;

    RtfFilter(byte[] in, Extraction extraction) {
        this.in = in;
        this.extraction = extraction;
    }

    byte[] filtered() {
        while (at < in.length) {
            switch (in[at]) {
                case '{' -> {
                    outer.push(now);
                    copy(1, true);
                }
                case '}' -> {
                    now = outer.isEmpty() ? RtfState.START : outer.pop();
                    copy(1, true);
                }
                case '\\' -> control();
                case '\r', '\n' -> copy(1, true);
                default -> {
                    if (in[at] == ';') {
                        colours.end(now.place());
                    }
                    text(1);
                }
            }
        }
        return out.toByteArray();
    }

    private void control() {
        int next = at + 1 < in.length ? in[at + 1] : ' ';
        if (next == '\'') {
            text(4);
        } else if (!isLetter(next)) {
            copy(2, true);
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
        if (now.place() == RtfState.Place.DROPPED && before.place() != now.place()) {
            RtfState.noteFor(word).ifPresent(extraction::note);
        }
        if (word.equals("bin")) {
            copy(afterBinary(number, end) - at, false);
        } else if (CHARACTERS.contains(word)) {
            text(end - at);
        } else {
            copy(end - at, now.place() != RtfState.Place.DROPPED);
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
        copy(length, now.isSeen());
    }

    private void copy(int length, boolean keep) {
        int end = Math.min(in.length, at + length);
        if (keep) {
            out.write(in, at, end - at);
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
}
