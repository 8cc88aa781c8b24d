package uk.countersign.screening.meaning;

import java.util.Arrays;

/** From a mark to its number, without an object for each. */
final class GramTable {

    /** Not in the table. */
    static final int NONE = -1;

    private final long[] grams;
    private final int[] numbers;
    private final int mask;

    /** The mark at each place gets that place's number. */
    GramTable(long[] marks) {
        int size = Integer.highestOneBit(Math.max(4, marks.length * 2)) * 2;
        grams = new long[size];
        numbers = new int[size];
        Arrays.fill(numbers, NONE);
        mask = size - 1;
        for (int i = 0; i < marks.length; i++) {
            int at = place(marks[i]);
            grams[at] = marks[i];
            numbers[at] = i;
        }
    }

    int of(long gram) {
        return numbers[place(gram)];
    }

    private int place(long gram) {
        int at = (int) gram & mask;
        while (grams[at] != 0 && grams[at] != gram) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
