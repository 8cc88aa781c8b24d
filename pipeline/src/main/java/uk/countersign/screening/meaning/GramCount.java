package uk.countersign.screening.meaning;

import java.util.Arrays;

/** Counts in how many texts each mark stands, in plain arrays: a map of them takes ten times the memory. */
final class GramCount {

    private long[] grams = new long[1 << 16];
    private int size;
    private int textFrom;

    /**
     * Marks in ascending order.
     *
     * @param texts in how many texts each stands
     */
    record Counted(long[] grams, int[] texts) {}

    /** A mark of the text that is being read. */
    void add(long gram) {
        if (size == grams.length) {
            grams = Arrays.copyOf(grams, size + size / 2);
        }
        grams[size++] = gram;
    }

    /** The text has no more marks. However often one stood in it, it counts once. */
    void endText() {
        Arrays.sort(grams, textFrom, size);
        int kept = textFrom;
        for (int i = textFrom; i < size; i++) {
            if (i == textFrom || grams[i] != grams[i - 1]) {
                grams[kept++] = grams[i];
            }
        }
        size = kept;
        textFrom = kept;
    }

    /** Those that stand in so many texts or more. */
    Counted inAtLeast(int texts) {
        Arrays.sort(grams, 0, size);
        var kept = new long[size];
        var counts = new int[size];
        int found = 0;
        for (int from = 0; from < size; ) {
            int to = from;
            while (to < size && grams[to] == grams[from]) {
                to++;
            }
            if (to - from >= texts) {
                kept[found] = grams[from];
                counts[found++] = to - from;
            }
            from = to;
        }
        return new Counted(Arrays.copyOf(kept, found), Arrays.copyOf(counts, found));
    }
}
