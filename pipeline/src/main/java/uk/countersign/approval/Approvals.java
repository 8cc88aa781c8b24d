package uk.countersign.approval;

import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import uk.countersign.approval.DecisionRequest.Item;
import uk.countersign.approval.DecisionResult.Outcome;
import uk.countersign.approval.DecisionRule.Signature;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftReceived;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.Findings;
import uk.countersign.draft.Revisions;
import uk.countersign.post.UnsentPosts;
import uk.countersign.school.Members;
import uk.countersign.school.Membership;
import uk.countersign.screening.experience.Lessons;

/** Decides on drafts, each in a transaction of its own, so that one that is refused never stops the others. */
@Service
public class Approvals {

    private static final Logger LOG = LoggerFactory.getLogger(Approvals.class);
    private static final String NOT_NOW = "The record could not be written just now. Try again in a moment.";

    private final Database database;
    private final Members members;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Findings findings;
    private final AuditLog audit;
    private final UnsentPosts unsent;
    private final ApplicationEventPublisher events;
    private final Lessons lessons;
    private final List<DecisionRule> rules;

    Approvals(
            Database database,
            Members members,
            Drafts drafts,
            Revisions revisions,
            Findings findings,
            AuditLog audit,
            UnsentPosts unsent,
            ApplicationEventPublisher events,
            Lessons lessons,
            List<DecisionRule> rules) {
        this.database = database;
        this.members = members;
        this.drafts = drafts;
        this.revisions = revisions;
        this.findings = findings;
        this.audit = audit;
        this.unsent = unsent;
        this.events = events;
        this.lessons = lessons;
        this.rules = List.copyOf(rules);
    }

    /** Decides on each draft of the request, in its order. A draft of another school is not there. */
    public List<DecisionResult> decide(Membership member, Actor actor, DecisionRequest request) {
        var signature = new Signature(member, actor, request.kind(), request.note());
        return request.drafts().stream().map(item -> decide(signature, item)).toList();
    }

    private DecisionResult decide(Signature signature, Item item) {
        try {
            return decideOrCheckAgain(signature, item);
        } catch (Refusal refusal) {
            return refused(item, refusal.words());
        } catch (RuntimeException e) {
            LOG.error("Draft {} could not be decided on", item.draftId(), e);
            return refused(item, NOT_NOW);
        }
    }

    private DecisionResult decideOrCheckAgain(Signature signature, Item item) {
        try {
            var outcome = database.inTransaction(() -> {
                // Whatever is looked at from here on stays as it is until the decision is written.
                audit.takeTurn(signature.member().schoolId());
                var now = asOfNow(signature);
                return rule(now).decide(now, candidate(find(now, item)), item);
            });
            learnFrom(signature, item);
            return new DecisionResult(item.draftId(), outcome, "");
        } catch (ConsentChanged refusal) {
            checkAgain(find(signature, item));
            return refused(item, refusal.words());
        }
    }

    /** What allowed it when it was asked for, a role or the days of a deputy, may be over. */
    private Signature asOfNow(Signature signature) {
        var member = signature.member();
        return members.membership(member.member().id(), member.schoolId())
                .map(now -> new Signature(now, signature.actor(), signature.kind(), signature.note()))
                .orElseThrow(() -> new Refusal("You are no longer a member of this school."));
    }

    /** The decision stands, whatever becomes of this. */
    private void learnFrom(Signature signature, Item item) {
        try {
            lessons.after(find(signature, item), signature.actor());
        } catch (RuntimeException e) {
            // Not the exception's own words: they may quote the text.
            LOG.warn(
                    "Nothing was learnt from draft {}: {}",
                    item.draftId(),
                    e.getClass().getSimpleName());
        }
    }

    private static DecisionResult refused(Item item, String words) {
        return new DecisionResult(item.draftId(), Outcome.REFUSED, words);
    }

    private Draft find(Signature signature, Item item) {
        return drafts.find(signature.member().schoolId(), item.draftId())
                .orElseThrow(() -> new Refusal("There is no such draft."));
    }

    private void checkAgain(Draft draft) {
        var rechecked = database.inTransaction(() -> {
            var move = drafts.recheck(draft, Actor.COUNTERSIGN);
            if (move.done()) {
                unsent.hold(draft, Actor.COUNTERSIGN, "Somebody's consent has changed. The draft is checked again.");
            }
            return move.done();
        });
        if (rechecked) {
            events.publishEvent(new DraftReceived(draft.schoolId(), draft.id()));
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
