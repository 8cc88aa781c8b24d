package uk.countersign.approval;

import org.springframework.stereotype.Component;
import uk.countersign.approval.DecisionRequest.Item;
import uk.countersign.approval.DecisionResult.Outcome;
import uk.countersign.draft.Decision;
import uk.countersign.draft.Decisions;
import uk.countersign.draft.DraftCommand;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Drafts;

/** Returning a draft with a note, rejecting it, and offering wording of one's own. */
@Component
class Judging implements DecisionRule {

    private final Drafts drafts;
    private final Decisions decisions;

    Judging(Drafts drafts, Decisions decisions) {
        this.drafts = drafts;
        this.decisions = decisions;
    }

    @Override
    public boolean decides(Decision.Kind kind) {
        return kind == Decision.Kind.RETURN || kind == Decision.Kind.REJECT || kind == Decision.Kind.OFFER;
    }

    @Override
    public Outcome decide(Signature signature, Candidate candidate, Item item) {
        SecondPerson.mustBeApprover(signature.member(), candidate);
        SecondPerson.mustBeIn(DraftState.AWAITING_APPROVAL, candidate);
        SecondPerson.mustHaveRead(item.digest(), candidate);
        if (signature.kind() == Decision.Kind.OFFER) {
            return offer(signature, candidate, item);
        }
        var returned = signature.kind() == Decision.Kind.RETURN;
        if (returned && signature.note().isBlank()) {
            throw new Refusal("Write a note that tells the author what to change.");
        }
        decisions.write(candidate.revision(), signature.actor(), signature.kind(), signature.note(), item.findings());
        Moves.mustBeDone(drafts.move(
                candidate.draft(),
                returned ? DraftCommand.RETURN : DraftCommand.REJECT,
                signature.actor(),
                signature.note(),
                "digest " + item.digest()));
        return returned ? Outcome.RETURNED : Outcome.REJECTED;
    }

    private Outcome offer(Signature signature, Candidate candidate, Item item) {
        if (!candidate.revision().editorId().equals(signature.member().member().id())) {
            throw new Refusal("You did not change the wording, so you can countersign it yourself.");
        }
        SecondPerson.nothingMayBlock(candidate);
        SecondPerson.mustHaveConfirmed(item.findings(), candidate);
        SecondPerson.mustNameReader(signature.note(), candidate);
        decisions.write(candidate.revision(), signature.actor(), signature.kind(), signature.note(), item.findings());
        return Outcome.OFFERED;
    }
}
