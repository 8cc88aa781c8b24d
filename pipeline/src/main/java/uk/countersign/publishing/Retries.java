package uk.countersign.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.countersign.audit.Actor;
import uk.countersign.connectors.Outcome;
import uk.countersign.database.Database;
import uk.countersign.post.Attempt;
import uk.countersign.post.Ending;
import uk.countersign.post.HeldBack;
import uk.countersign.post.Post;
import uk.countersign.post.PostCommand;
import uk.countersign.post.PostState;
import uk.countersign.post.Posts;
import uk.countersign.post.Sending;
import uk.countersign.state.Move;

/**
 * What follows when a post surely was not sent: another try inside of its window, after a wait that grows with each
 * failure. What the platform itself asks for comes first, and holds back all of that account's posts.
 */
@Component
class Retries {

    private static final String TOO_LATE = " That is too late for this post. Choose a new time for it.";

    private final Database database;
    private final Posts posts;
    private final Sending sending;
    private final HeldBack heldBack;
    private final PublishingSettings settings;
    private final Backoff backoff;
    private final Clock clock;

    Retries(
            Database database,
            Posts posts,
            Sending sending,
            HeldBack heldBack,
            PublishingSettings settings,
            Jitter jitter,
            Clock clock) {
        this.database = database;
        this.posts = posts;
        this.sending = sending;
        this.heldBack = heldBack;
        this.settings = settings;
        this.backoff = new Backoff(settings.retry(), settings.retryLongest(), jitter);
        this.clock = clock;
    }

    /** Nothing but media had been sent: the claim is let go of. */
    void beforeTheCall(Post post, String owner, Outcome.NotSent notSent) {
        var next = next(post, notSent);
        database.inTransaction(() -> {
            if (isInTime(post, next)) {
                sending.tryAgain(post, owner, notSent.message(), next);
            } else {
                sending.settle(post, owner, PostCommand.HOLD, notSent.message() + TOO_LATE);
            }
            holdBack(post, notSent, next);
        });
    }

    /** The visible call was made and the platform did not take it. */
    void afterTheCall(Post post, Attempt attempt, Outcome.NotSent notSent) {
        var next = next(post, notSent);
        database.inTransaction(() -> {
            var move = sending.end(post, attempt, PostCommand.RETRY, Ending.again(notSent.message(), next));
            var waits =
                    move instanceof Move.Done<PostState> && posts.get(post.id()).state() == PostState.SCHEDULED;
            if (waits && !isInTime(post, next)) {
                posts.move(post, PostCommand.HOLD, Actor.COUNTERSIGN, notSent.message() + TOO_LATE);
            }
            holdBack(post, notSent, next);
        });
    }

    /** What the platform asks for holds for the account, whatever becomes of this post. */
    void holdBack(Post post, Outcome.NotSent notSent) {
        notSent.retryAfter()
                .ifPresent(wait -> database.inTransaction(
                        () -> holdBack(post, notSent, clock.instant().plus(wait))));
    }

    private Instant next(Post post, Outcome.NotSent notSent) {
        var now = clock.instant();
        return notSent.retryAfter().map(now::plus).orElseGet(() -> now.plus(inItsWindow(post, now)));
    }

    /** Shorter towards the end of the window, so that the last try does not fall behind it. */
    private Duration inItsWindow(Post post, Instant now) {
        var wait = backoff.after(post.tries());
        var half = Duration.between(now, end(post)).dividedBy(2);
        var most = half.compareTo(settings.retry()) < 0 ? settings.retry() : half;
        return wait.compareTo(most) < 0 ? wait : most;
    }

    private boolean isInTime(Post post, Instant next) {
        return !next.isAfter(end(post));
    }

    private Instant end(Post post) {
        return post.due().plus(settings.lateness());
    }

    private void holdBack(Post post, Outcome.NotSent notSent, Instant until) {
        if (notSent.retryAfter().isEmpty()) {
            return;
        }
        if (notSent.ofTheApp()) {
            heldBack.app(post.platform(), until, notSent.message());
        } else {
            heldBack.account(post, until, notSent.message());
        }
    }
}
