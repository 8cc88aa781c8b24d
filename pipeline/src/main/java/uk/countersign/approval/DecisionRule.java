package uk.countersign.approval;

import uk.countersign.approval.DecisionRequest.Item;
import uk.countersign.approval.DecisionResult.Outcome;
import uk.countersign.audit.Actor;
import uk.countersign.draft.Decision;
import uk.countersign.school.Membership;

/** How one kind of decision is taken. Runs in a transaction; a {@link Refusal} undoes all of it. */
interface DecisionRule {

    boolean decides(Decision.Kind kind);

    Outcome decide(Signature signature, Candidate candidate, Item item);

    /** Who decides what, and with which words. */
    record Signature(Membership member, Actor actor, Decision.Kind kind, String note) {}
}
