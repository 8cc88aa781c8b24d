package uk.countersign.approval;

import org.springframework.stereotype.Component;
import uk.countersign.approval.DecisionRequest.Item;
import uk.countersign.approval.DecisionResult.Outcome;
import uk.countersign.draft.Decision;
import uk.countersign.draft.Decisions;
import uk.countersign.draft.DraftCommand;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Drafts;
import uk.countersign.post.UnsentPosts;

/** Taking back an approval before anything has gone out. */
@Component
class Undoing implements DecisionRule {

    private final Drafts drafts;
    private final Decisions decisions;
    private final UnsentPosts unsent;

    Undoing(Drafts drafts, Decisions decisions, UnsentPosts unsent) {
        this.drafts = drafts;
        this.decisions = decisions;
        this.unsent = unsent;
    }

    @Override
    public boolean decides(Decision.Kind kind) {
        return kind == Decision.Kind.UNDO;
    }

    @Override
    public Outcome decide(Signature signature, Candidate candidate, Item item) {
        SecondPerson.mustBeApprover(signature.member(), candidate);
        SecondPerson.mustBeIn(DraftState.APPROVED, candidate);
        decisions.write(candidate.revision(), signature.actor(), Decision.Kind.UNDO, signature.note(), item.findings());
        Moves.mustBeDone(drafts.move(candidate.draft(), DraftCommand.UNDO, signature.actor(), "", ""));
        unsent.cancel(candidate.draft(), signature.actor(), "The approval was taken back.");
        return Outcome.UNDONE;
    }
}
