package uk.countersign.policy;

import java.util.Optional;

/**
 * What became of the drafts in which a rule found something.
 *
 * @param raised in how many drafts
 * @param approved how many of them were signed with the finding ticked, lifted or read
 * @param returned how many were returned or rejected while it stood in them, and not signed with it later
 */
public record RuleUse(String rule, int raised, int approved, int returned) {

    /** The words that a rule found, and was signed in spite of, in so many drafts. */
    public record Words(String rule, String words, int drafts) {}

    /** A rule of which nothing was found. */
    public static RuleUse none(String rule) {
        return new RuleUse(rule, 0, 0, 0);
    }

    /** Of the drafts raised, the share signed in spite of it, in per cent; nothing when there were none. */
    public Optional<Integer> approvedPercent() {
        return percent(approved);
    }

    public Optional<Integer> returnedPercent() {
        return percent(returned);
    }

    private Optional<Integer> percent(int part) {
        return raised == 0 ? Optional.empty() : Optional.of((int) (100L * part / raised));
    }
}
