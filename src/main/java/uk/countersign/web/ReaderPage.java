package uk.countersign.web;

import java.util.List;

/**
 * What a school's reader learns from its approvers, as its page shows it.
 *
 * @param now which reader counts, in words
 * @param version of the school's own that counts; 0 while the program's does
 * @param notOffered why what was learnt last is not offered; empty if it is
 * @param suggestions the one that waits for a decision; empty if none does
 * @param mayChange whether the viewer may decide on it
 */
record ReaderPage(
        String examples,
        String kept,
        int count,
        String now,
        int version,
        boolean learning,
        boolean failed,
        String notOffered,
        List<Suggestion> suggestions,
        List<Past> history,
        boolean mayChange) {

    /**
     * A reader that may be accepted.
     *
     * @param figures sentences
     */
    record Suggestion(int version, String learnt, List<String> figures, List<Line> families) {}

    /**
     * One kind of trouble.
     *
     * @param right in how many of 100 cases in which it is named it is there
     * @param kept of 100 that are found now
     */
    record Line(String name, String rightNow, String rightThen, String kept) {}

    /** What was learnt before. */
    record Past(String what, String reason, String who) {}
}
