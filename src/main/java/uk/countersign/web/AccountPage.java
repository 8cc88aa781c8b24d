package uk.countersign.web;

import java.util.List;

/**
 * One official account, as its page shows it.
 *
 * @param token how long its permission lasts, in words
 * @param lacks what is wrong with its permission, in sentences
 * @param probed when it was asked last, and what it said
 * @param past what is known of its past, in words
 * @param reading whether its past is being read in
 * @param cost what reading its past costs; empty where it costs nothing
 * @param compared when it was compared with the record last, and what kept it from being so
 * @param people every member, ticked where they look after it
 */
record AccountPage(
        AccountLine line,
        String token,
        List<String> lacks,
        String probed,
        String past,
        boolean reading,
        String cost,
        String compared,
        List<Stranger> strangers,
        List<Stranger> others,
        List<Person> people,
        boolean connectable,
        boolean form,
        boolean switchedOff,
        boolean mayChange) {

    /**
     * An account as a line of the list.
     *
     * @param looked who looks after it
     * @param note what is to be done about it; empty when nothing is
     */
    record AccountLine(
            String id,
            DraftCard.Account account,
            String name,
            String words,
            String tone,
            boolean picture,
            String looked,
            boolean needsSecond,
            String note) {}

    /** A post that nobody countersigned. */
    record Stranger(String id, String text, String when, String permalink, String note) {}

    /** A member who may look after it. */
    record Person(String id, String name, boolean chosen) {}
}
