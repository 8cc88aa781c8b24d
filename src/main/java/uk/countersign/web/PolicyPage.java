package uk.countersign.web;

import java.util.List;

/**
 * A school's policy as its page shows it.
 *
 * @param broken name of the pack that the school chose and that cannot be used; empty if none
 * @param mayChange whether the reader may change it
 */
record PolicyPage(
        String title,
        String broken,
        List<String> faults,
        List<Group> groups,
        List<Suggestion> suggestions,
        List<Offer> packs,
        List<Period> elections,
        List<Past> history,
        Details details,
        SecondReader secondReader,
        int days,
        boolean mayChange) {

    /** The rules of one check. */
    record Group(String name, List<Rule> rules) {}

    /**
     * A rule as the school reads it.
     *
     * @param gravity as the school reads it, as packs write it
     * @param packGravity as the pack has it
     * @param otherwise who changed it, when and why; empty while the pack's own reading counts
     * @param figures what approvers did with what it found; empty when it found nothing
     */
    record Rule(
            String id,
            String name,
            String clause,
            String law,
            String gravity,
            String gravityWords,
            String tone,
            String packGravity,
            List<Choice> choices,
            List<Setting> settings,
            String otherwise,
            String reason,
            String figures) {}

    /** A gravity that the rule may have. */
    record Choice(String id, String words, boolean chosen) {}

    /** Something that the rule can be told. */
    record Setting(String name, String value, String values, String meaning) {}

    /**
     * What the approvers' decisions suggest.
     *
     * @param action the address that does it
     * @param rule the rule's id
     * @param gravity to send along; empty when it is an entry
     * @param kind of the entry; empty when it is a gravity
     */
    record Suggestion(
            String action, String rule, String gravity, String kind, String words, String says, String reason) {

        /** An entry among the school's own details stands without one. */
        public boolean keepsReason() {
            return kind.isEmpty() || kind.equals("WORDING");
        }
    }

    /** A pack that can be chosen. */
    record Offer(String name, String title, String told, boolean chosen) {}

    /** A period before an election. */
    record Period(String id, String name, String days, boolean now) {}

    /** A reading of a rule that was or is in force. */
    record Past(String rule, String what, String reason, String who, String until) {}

    /**
     * Who reads a second time, and how much went there.
     *
     * @param terms what it gets and what it may do, in words
     * @param figures empty where there is none
     */
    record SecondReader(String terms, List<Figures> figures) {}

    /** What went to the second reader in some time. */
    record Figures(String when, long texts, long characters, long answers, long noAnswers) {}

    /** What passes as the school's own, one entry a line. */
    record Details(String domains, String phones, String emails, String staff) {}
}
