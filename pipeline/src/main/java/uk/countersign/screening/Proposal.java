package uk.countersign.screening;

import uk.countersign.policy.Gravity;

/** What the approvers' own decisions suggest. A person decides. */
public sealed interface Proposal {

    String rule();

    /** Why, with the figures; offered as the reason that the record keeps. */
    String reason();

    /** Another severity for the rule, never below its floor. */
    record OtherGravity(String rule, Gravity now, Gravity proposed, String reason) implements Proposal {}

    /** Words that pass as the school's own from then on. */
    record OwnEntry(String rule, Kind kind, String words, String reason) implements Proposal {}

    /** Among which of the school's own details an entry stands. */
    enum Kind {
        DOMAIN,
        PHONE,
        EMAIL,
        STAFF,
        /** A wording that the rule passes over. */
        WORDING
    }
}
