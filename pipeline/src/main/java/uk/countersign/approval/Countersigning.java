package uk.countersign.approval;

import java.time.Clock;
import org.springframework.stereotype.Component;
import uk.countersign.approval.DecisionRequest.Item;
import uk.countersign.approval.DecisionResult.Outcome;
import uk.countersign.draft.Content;
import uk.countersign.draft.Decision;
import uk.countersign.draft.Decisions;
import uk.countersign.draft.DraftCommand;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Drafts;
import uk.countersign.post.NewPost;
import uk.countersign.post.Posts;
import uk.countersign.post.UnsentPosts;
import uk.countersign.school.Channels;

/**
 * The second signature: an approver's, or the author's under wording that an approver has typed and offered. The posts
 * are made with it.
 */
@Component
class Countersigning implements DecisionRule {

    private final Drafts drafts;
    private final Decisions decisions;
    private final Posts posts;
    private final FreeSlots slots;
    private final Channels channels;
    private final UnsentPosts unsent;
    private final ConsentRecheck consent;
    private final DryRun dryRun;
    private final Clock clock;

    Countersigning(
            Drafts drafts,
            Decisions decisions,
            Posts posts,
            FreeSlots slots,
            Channels channels,
            UnsentPosts unsent,
            ConsentRecheck consent,
            DryRun dryRun,
            Clock clock) {
        this.drafts = drafts;
        this.decisions = decisions;
        this.posts = posts;
        this.slots = slots;
        this.channels = channels;
        this.unsent = unsent;
        this.consent = consent;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Override
    public boolean decides(Decision.Kind kind) {
        return kind == Decision.Kind.APPROVE || kind == Decision.Kind.AGREE;
    }

    @Override
    public Outcome decide(Signature signature, Candidate candidate, Item item) {
        if (signature.kind() == Decision.Kind.APPROVE) {
            SecondPerson.mustBeApprover(signature.member(), candidate);
            SecondPerson.mustNotHaveWritten(signature.member(), candidate);
            SecondPerson.mustNameReader(signature.note(), candidate);
        } else {
            mustBeAuthorOfOffered(signature, candidate, item);
        }
        SecondPerson.mustBeIn(DraftState.AWAITING_APPROVAL, candidate);
        SecondPerson.mustHaveRead(item.digest(), candidate);
        SecondPerson.nothingMayBlock(candidate);
        SecondPerson.mustHaveConfirmed(item.findings(), candidate);
        var content = candidate
                .revision()
                .content()
                .orElseThrow(() -> new Refusal("This draft has not been checked yet. Try again in a moment."));
        mustStillBeInTime(content);
        if (!consent.stillGood(candidate.draft().schoolId(), content, candidate.findings())) {
            throw new ConsentChanged();
        }
        mustBeTakenByAll(candidate.draft().schoolId(), content);
        sign(signature, candidate, item, content);
        return Outcome.APPROVED;
    }

    private void mustBeAuthorOfOffered(Signature signature, Candidate candidate, Item item) {
        var member = signature.member().member().id();
        if (!candidate.draft().authorId().equals(member)) {
            throw new Refusal("Only the author can agree to wording that an approver has offered.");
        }
        var offered = decisions.on(candidate.draft().id()).stream()
                .anyMatch(decision -> decision.kind() == Decision.Kind.OFFER
                        && decision.revisionId().equals(candidate.revision().id())
                        && decision.digest().equals(item.digest())
                        && !decision.memberId().equals(member));
        if (!offered) {
            throw new Refusal("No approver has offered this wording. An approver has to countersign it.");
        }
    }

    /** What would be refused at its time is refused now, while there are people to put it right. */
    private void mustBeTakenByAll(String schoolId, Content content) {
        for (var answer : dryRun.in(schoolId).of(content)) {
            if (!answer.refusals().isEmpty()) {
                throw new Refusal(answer.platform() + " would not take this: " + String.join(" ", answer.refusals()));
            }
        }
    }

    private void mustStillBeInTime(Content content) {
        if (content.publishAt().filter(clock.instant()::isAfter).isPresent()) {
            throw new Refusal("The time of this draft has passed. Choose a new time for it.");
        }
    }

    private void sign(Signature signature, Candidate candidate, Item item, Content content) {
        var draft = candidate.draft();
        var actor = signature.actor();
        unsent.cancel(draft, actor, "Approved anew.");
        decisions.write(candidate.revision(), actor, signature.kind(), signature.note(), item.findings());
        Moves.mustBeDone(drafts.move(draft, DraftCommand.APPROVE, actor, "", "digest " + item.digest()));
        var due = content.publishAt().orElseGet(() -> slots.next(draft.schoolId(), clock.instant()));
        for (var id : content.channels()) {
            var channel = channels.find(draft.schoolId(), id)
                    .orElseThrow(() -> new Refusal("An account of this draft is no longer there. Drop it first."));
            posts.schedule(
                    new NewPost(
                            draft.schoolId(),
                            draft.id(),
                            candidate.revision().id(),
                            item.digest(),
                            id,
                            channel.platform(),
                            actor.id(),
                            due),
                    actor);
        }
    }
}
