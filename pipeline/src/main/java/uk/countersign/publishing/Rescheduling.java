package uk.countersign.publishing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Drafts;
import uk.countersign.intake.ChangeResult;
import uk.countersign.intake.DraftChange;
import uk.countersign.intake.Drafting;
import uk.countersign.intake.FieldProblem;
import uk.countersign.post.Post;
import uk.countersign.post.PostCommand;
import uk.countersign.post.PostState;
import uk.countersign.post.Posts;
import uk.countersign.school.Membership;

/**
 * Gives posts that are not out another time. The time is part of what was signed, so what moves is checked, and has to be
 * countersigned, anew. When a call here has answered that it moved, nothing of it goes out at the old time.
 */
@Service
public class Rescheduling {

    private static final Set<PostState> WAITING = EnumSet.of(PostState.SCHEDULED, PostState.HELD, PostState.FAILED);
    private static final String MOVED = "It was given another time.";
    private static final String MAY_BE_OUT =
            "It may be out already. Look at the account first; then cancel it, or send it after all.";

    private final Posts posts;
    private final Drafts drafts;
    private final Drafting drafting;
    private final AuditLog audit;

    Rescheduling(Posts posts, Drafts drafts, Drafting drafting, AuditLog audit) {
        this.posts = posts;
        this.drafts = drafts;
        this.drafting = drafting;
        this.audit = audit;
    }

    /** What became of the wish. */
    public sealed interface Answer {

        /**
         * It moved.
         *
         * @param draft has the new time: the post's own with all of its accounts, or a new one for this account alone
         *     when something of the old one is out
         */
        record Moved(Draft draft) implements Answer {}

        /** It did not, and nothing else has changed but what is said; in words for the person. */
        record NotMoved(String reason) implements Answer {}

        /** Not this person's to move. */
        record Forbidden(String reason) implements Answer {}
    }

    /** Moves the post, with all others of its draft if none of them has begun to go out. */
    public Answer reschedule(Membership who, Actor actor, Post asked, Instant time) {
        var post = posts.get(asked.id());
        if (!WAITING.contains(post.state())) {
            return new Answer.NotMoved(asItStands(post));
        }
        if (post.doubtful()) {
            return new Answer.NotMoved(MAY_BE_OUT);
        }
        var draft = drafts.get(post.draftId());
        if (draft.state() != DraftState.RELEASED) {
            var change = DraftChange.NOTHING.at(Optional.of(time));
            var result = drafting.change(who, actor, draft, change);
            if (!(result instanceof ChangeResult.NotNow) || !hasBegun(draft)) {
                return answer(result);
            }
        }
        return alone(who, actor, post, drafts.get(draft.id()), time);
    }

    private boolean hasBegun(Draft draft) {
        return drafts.get(draft.id()).state() == DraftState.RELEASED;
    }

    /** Something of its draft is out, or was to be: this post moves into a draft of its own. */
    private Answer alone(Membership who, Actor actor, Post post, Draft draft, Instant time) {
        var copy = new Drafting.Copy(draft, post.channelId(), time, "moved-" + post.id());
        var moved = drafting.copy(who, actor, copy, () -> isStopped(post, actor));
        return moved instanceof ChangeResult.NotNow
                ? new Answer.NotMoved(asItStands(posts.get(post.id())))
                : answer(moved);
    }

    /** Only what waits is stopped: to move a post is not to take back what is on its way, or to lose what it says. */
    private boolean isStopped(Post post, Actor actor) {
        // Whoever sends it comes either before this or after it.
        audit.takeTurn(post.schoolId());
        var now = posts.get(post.id());
        return WAITING.contains(now.state())
                && !now.doubtful()
                && posts.move(now, PostCommand.CANCEL, actor, MOVED).done();
    }

    private static Answer answer(ChangeResult result) {
        if (result instanceof ChangeResult.Changed changed) {
            return new Answer.Moved(changed.draft());
        } else if (result instanceof ChangeResult.Forbidden forbidden) {
            return new Answer.Forbidden(forbidden.reason());
        } else if (result instanceof ChangeResult.Mistaken mistaken) {
            return new Answer.NotMoved(
                    mistaken.problems().stream().map(FieldProblem::message).collect(Collectors.joining(" ")));
        }
        return new Answer.NotMoved(((ChangeResult.NotNow) result).reason());
    }

    private static String asItStands(Post post) {
        return switch (post.state()) {
            case PUBLISHED -> "It had already gone out. You can take it down.";
            case SENDING, UNCONFIRMED -> "It was on its way. We are finding out whether it arrived.";
            case TAKEDOWN_DUE -> "It was on its way. It is taken down if it arrived.";
            case REMOVED -> "It was taken down. Write a new one.";
            case CANCELLED -> "It was cancelled. Write a new one.";
            case SCHEDULED, HELD, FAILED -> "It changed at this moment. Look at it again.";
        };
    }
}
