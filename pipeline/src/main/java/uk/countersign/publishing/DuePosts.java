package uk.countersign.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.post.Post;
import uk.countersign.post.PostClaims;
import uk.countersign.post.PostClaims.Shares;
import uk.countersign.post.Sending;
import uk.countersign.school.Platform;

/** Takes up what is due on a platform, and lets go of what is not worked on. */
@Component
class DuePosts {

    private static final int OVERDUE_AT_ONCE = 100;

    private final Database database;
    private final PostClaims claims;
    private final Sending sending;
    private final PublishingSettings settings;
    private final Ids ids;
    private final Clock clock;

    DuePosts(Database database, PostClaims claims, Sending sending, PublishingSettings settings, Ids ids, Clock clock) {
        this.database = database;
        this.claims = claims;
        this.sending = sending;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    List<Claimed> claim(Platform platform, int limit, Shares shares) {
        var owner = ids.next();
        var until = clock.instant().plus(settings.lease());
        return claimed(
                database.inTransaction(() -> claims.claimDue(platform, owner, until, limit, shares)), owner, until);
    }

    /** What has not gone out inside of its window, whyever it waited. */
    List<Claimed> overdue(Platform platform) {
        var owner = ids.next();
        var until = clock.instant().plus(settings.lease());
        var dueBefore = clock.instant().minus(settings.lateness());
        return claimed(
                database.inTransaction(() -> claims.claimOverdue(platform, owner, until, dueBefore, OVERDUE_AT_ONCE)),
                owner,
                until);
    }

    private static List<Claimed> claimed(List<Post> posts, String owner, Instant until) {
        return posts.stream().map(post -> new Claimed(post, owner, until)).toList();
    }

    boolean hasLapsed(Claimed claimed) {
        return claimed.until().isBefore(clock.instant());
    }

    void letGo(Collection<Claimed> unworked) {
        if (!unworked.isEmpty()) {
            database.inTransaction(() -> unworked.forEach(claimed -> sending.release(claimed.post(), claimed.owner())));
        }
    }

    /** How long until the next post falls due, if the clock would come by only after it. */
    Optional<Duration> untilNext(Platform platform) {
        return claims.nextDue(platform)
                .map(next -> Duration.between(clock.instant(), next))
                .filter(wait -> wait.compareTo(settings.every()) < 0)
                // Never at once: the clock of a test may stand still.
                .map(wait -> wait.compareTo(Duration.ofMillis(5)) < 0 ? Duration.ofMillis(5) : wait);
    }
}
