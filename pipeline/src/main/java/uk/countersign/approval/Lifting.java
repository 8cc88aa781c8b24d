package uk.countersign.approval;

import org.springframework.stereotype.Component;
import uk.countersign.approval.DecisionRequest.Item;
import uk.countersign.approval.DecisionResult.Outcome;
import uk.countersign.draft.Decision;
import uk.countersign.draft.Decisions;
import uk.countersign.draft.DraftCommand;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Severity;

/** Lifting a block, with a reason; what is lifted must still be confirmed by whoever signs. */
@Component
class Lifting implements DecisionRule {

    private final Drafts drafts;
    private final Decisions decisions;

    Lifting(Drafts drafts, Decisions decisions) {
        this.drafts = drafts;
        this.decisions = decisions;
    }

    @Override
    public boolean decides(Decision.Kind kind) {
        return kind == Decision.Kind.LIFT;
    }

    @Override
    public Outcome decide(Signature signature, Candidate candidate, Item item) {
        SecondPerson.mustBeApprover(signature.member(), candidate);
        SecondPerson.mustNotHaveWritten(signature.member(), candidate);
        SecondPerson.mustBeIn(DraftState.NEEDS_CHANGES, candidate);
        SecondPerson.mustHaveRead(item.digest(), candidate);
        if (signature.note().isBlank()) {
            throw new Refusal("Write down why this may go out all the same.");
        }
        if (item.findings().isEmpty()) {
            throw new Refusal("Choose what is to be lifted.");
        }
        item.findings().forEach(id -> mustBeLiftable(id, candidate));
        decisions.write(candidate.revision(), signature.actor(), Decision.Kind.LIFT, signature.note(), item.findings());
        var blocksLeft = candidate.findings().stream()
                .anyMatch(finding ->
                        finding.severity() == Severity.BLOCK && !item.findings().contains(finding.id()));
        if (!blocksLeft) {
            Moves.mustBeDone(drafts.move(
                    candidate.draft(),
                    DraftCommand.LIFT,
                    signature.actor(),
                    "",
                    item.findings().size() + " lifted, digest " + item.digest()));
            drafts.rejudge(candidate.draft());
        }
        return Outcome.LIFTED;
    }

    private static void mustBeLiftable(String id, Candidate candidate) {
        var recorded = candidate.findings().stream()
                .filter(candidateFinding -> candidateFinding.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("This finding does not belong to the draft as it stands."));
        if (recorded.severity() != Severity.BLOCK) {
            throw new Refusal("Only what blocks a draft can be lifted.");
        }
        var finding = recorded.finding();
        if (finding.finality() == Finding.Finality.FINAL) {
            throw new Refusal("Nobody can lift this. The draft has to be changed: " + finding.message());
        }
    }
}
