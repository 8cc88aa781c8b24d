package uk.countersign.approval;

import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import uk.countersign.approval.DecisionRequest.Item;
import uk.countersign.approval.DecisionResult.Outcome;
import uk.countersign.approval.DecisionRule.Signature;
import uk.countersign.audit.Actor;
import uk.countersign.database.Database;
import uk.countersign.draft.Draft;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.Findings;
import uk.countersign.draft.Revisions;
import uk.countersign.school.Membership;

/** Decides on drafts, each in a transaction of its own, so that one that is refused never stops the others. */
@Service
public class Approvals {

    private final Database database;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Findings findings;
    private final List<DecisionRule> rules;

    Approvals(Database database, Drafts drafts, Revisions revisions, Findings findings, List<DecisionRule> rules) {
        this.database = database;
        this.drafts = drafts;
        this.revisions = revisions;
        this.findings = findings;
        this.rules = List.copyOf(rules);
    }

    /** Decides on each draft of the request, in its order. A draft of another school is not there. */
    public List<DecisionResult> decide(Membership member, Actor actor, DecisionRequest request) {
        var signature = new Signature(member, actor, request.kind(), request.note());
        return request.drafts().stream().map(item -> decide(signature, item)).toList();
    }

    private DecisionResult decide(Signature signature, Item item) {
        try {
            var outcome = database.inTransaction(() -> {
                var draft = drafts.find(signature.member().schoolId(), item.draftId())
                        .orElseThrow(() -> new Refusal("There is no such draft."));
                return rule(signature).decide(signature, candidate(draft), item);
            });
            return new DecisionResult(item.draftId(), outcome, "");
        } catch (Refusal refusal) {
            return new DecisionResult(item.draftId(), Outcome.REFUSED, refusal.words());
        }
    }

    private DecisionRule rule(Signature signature) {
        return rules.stream()
                .filter(rule -> rule.decides(signature.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing decides " + signature.kind()));
    }

    private Candidate candidate(Draft draft) {
        var editors = new HashSet<>(revisions.editors(draft.id()));
        editors.add(draft.authorId());
        return new Candidate(draft, revisions.get(draft.revisionId()), findings.of(draft.revisionId()), editors);
    }
}
