package uk.countersign.approval;

import java.util.Locale;

/**
 * What became of the decision on one draft.
 *
 * @param reason why it was refused, in words for the person who decided; empty otherwise
 */
public record DecisionResult(String draftId, Outcome outcome, String reason) {

    /** What became of it. */
    public enum Outcome {
        APPROVED,
        RETURNED,
        REJECTED,
        OFFERED,
        LIFTED,
        UNDONE,
        REFUSED;

        /** As interfaces write it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
