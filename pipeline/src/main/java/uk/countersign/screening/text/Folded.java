package uk.countersign.screening.text;

import java.util.Arrays;

/** A text as it looks, with the place in the original of each of its characters. */
final class Folded {

    private char[] chars;
    private int[] starts;
    private int[] ends;
    private boolean[] capitals;
    private int length;

    private Folded(int capacity) {
        chars = new char[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
        capitals = new boolean[capacity];
    }

    static Folded of(String text) {
        var folded = new Folded(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            char first = text.charAt(at);
            if (first < 0x80) {
                boolean capital = first >= 'A' && first <= 'Z';
                char seen = capital ? (char) (first + 32) : first == '\t' ? ' ' : first == '`' ? '\'' : first;
                folded.append(seen, at, at + 1, capital);
                at++;
            } else {
                int codePoint = text.codePointAt(at);
                int next = at + Character.charCount(codePoint);
                folded.appendAll(Lookalikes.of(codePoint), at, next, Character.isUpperCase(codePoint));
                at = next;
            }
        }
        return folded;
    }

    private void appendAll(String seen, int start, int end, boolean capital) {
        if (seen.isEmpty()) {
            // What cannot be seen belongs to the character before it.
            if (length > 0) {
                ends[length - 1] = end;
            }
            return;
        }
        for (int i = 0; i < seen.length(); i++) {
            append(seen.charAt(i), start, end, capital && i == 0);
        }
    }

    private void append(char seen, int start, int end, boolean capital) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
            starts = Arrays.copyOf(starts, length * 2);
            ends = Arrays.copyOf(ends, length * 2);
            capitals = Arrays.copyOf(capitals, length * 2);
        }
        chars[length] = seen;
        starts[length] = start;
        ends[length] = end;
        capitals[length] = capital;
        length++;
    }

    int length() {
        return length;
    }

    char at(int index) {
        return chars[index];
    }

    boolean capital(int index) {
        return capitals[index];
    }

    /** Where the character begins in the original. */
    int start(int index) {
        return starts[index];
    }

    /** Where the character ends in the original. */
    int end(int index) {
        return ends[index];
    }

    String slice(int from, int to) {
        return new String(chars, from, to - from);
    }
}
