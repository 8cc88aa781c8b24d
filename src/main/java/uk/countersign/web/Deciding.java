package uk.countersign.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.countersign.approval.Approvals;
import uk.countersign.approval.DecisionRequest;
import uk.countersign.approval.DecisionResult;
import uk.countersign.draft.Decision;
import uk.countersign.draft.Draft;
import uk.countersign.draft.Drafts;
import uk.countersign.security.SignedIn;

/** Takes a decision and puts into words what became of it. */
@Component
class Deciding {

    private final Approvals approvals;
    private final Drafts drafts;

    Deciding(Approvals approvals, Drafts drafts) {
        this.approvals = approvals;
        this.drafts = drafts;
    }

    Outcomes decide(SignedIn viewer, Decision.Kind kind, List<DecisionRequest.Item> items, String note) {
        if (items.isEmpty()) {
            return Outcomes.said("Nothing was ticked, so nothing was done.");
        }
        var results =
                approvals.decide(viewer.membership(), viewer.actor(), new DecisionRequest(kind, items, note.strip()));
        List<Outcomes.Refused> refused = new ArrayList<>();
        List<String> undoable = new ArrayList<>();
        List<DecisionResult> done = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            var result = results.get(i);
            if (result.outcome() == DecisionResult.Outcome.REFUSED) {
                refused.add(new Outcomes.Refused(result.draftId(), title(viewer, result.draftId()), reason(result)));
                continue;
            }
            done.add(result);
            if (result.outcome() == DecisionResult.Outcome.APPROVED) {
                undoable.add(result.draftId() + ":" + items.get(i).digest());
            }
        }
        return new Outcomes(done.isEmpty() ? "" : words(viewer, kind, done), refused, undoable);
    }

    private String words(SignedIn viewer, Decision.Kind kind, List<DecisionResult> done) {
        var first = drafts.find(viewer.school().id(), done.get(0).draftId());
        var what = done.size() == 1
                ? first.map(DraftCards::title).map(title -> "“" + title + "”").orElse("One draft")
                : done.size() + " drafts";
        return switch (kind) {
            case APPROVE, AGREE -> what + " countersigned. " + each(done) + " goes out at its time.";
            case RETURN ->
                what + " returned to " + author(done, first.map(Draft::author).orElse("")) + " with your note.";
            case REJECT -> what + " rejected. The note has gone to the author.";
            case OFFER -> what + " signed by you. The author or another approver signs next.";
            case LIFT -> what + ": lifted, with your reason. Whoever countersigns must tick it.";
            case UNDO -> what + (done.size() == 1 ? " is" : " are") + " back in the queue. Nothing has gone out.";
        };
    }

    private static String each(List<DecisionResult> done) {
        return done.size() == 1 ? "It" : "Each";
    }

    private static String author(List<DecisionResult> done, String author) {
        return done.size() == 1 && !author.isEmpty() ? author : "their authors";
    }

    private String title(SignedIn viewer, String draftId) {
        return drafts.find(viewer.school().id(), draftId).map(DraftCards::title).orElse("A draft that is not here");
    }

    /** The words without the id that other interfaces need to name a finding. */
    private static String reason(DecisionResult result) {
        return result.reason().replaceFirst("\\s*\\(finding [0-9a-f-]+\\)", "");
    }
}
