package uk.countersign.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.Preparation;
import uk.countersign.database.Database;
import uk.countersign.post.HeldBack;
import uk.countersign.post.Post;
import uk.countersign.school.Platform;

/** Which platforms answer, as this node sees it. A platform that does not is left alone for a while. */
@Component
public class PlatformHealth {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformHealth.class);

    private final Map<Platform, Breaker> breakers = new ConcurrentHashMap<>();
    private final Database database;
    private final HeldBack heldBack;
    private final PublishingSettings settings;
    private final Clock clock;

    PlatformHealth(Database database, HeldBack heldBack, PublishingSettings settings, Clock clock) {
        this.database = database;
        this.heldBack = heldBack;
        this.settings = settings;
        this.clock = clock;
    }

    /** A platform that does not answer, and until when no post is sent to it. */
    public record Resting(Platform platform, Instant until) {}

    /** The platforms that do not answer at this moment. */
    public List<Resting> resting() {
        return breakers.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().restsUntil().stream().map(until -> new Resting(entry.getKey(), until)))
                .sorted((one, other) -> one.platform().compareTo(other.platform()))
                .toList();
    }

    /** Whether a post may be started now. */
    boolean mayStart(Platform platform) {
        return of(platform).mayStart();
    }

    /** A post that was started has ended. */
    void over(Platform platform) {
        of(platform).over();
    }

    /** Learns from how uploading went. */
    void learn(Post post, Preparation preparation) {
        if (preparation instanceof Preparation.Failed failed) {
            learn(post, failed.reason());
        }
    }

    /** Learns from how a call ended. A failure in here is nobody else's. */
    void learn(Post post, Outcome outcome) {
        try {
            note(post, outcome);
        } catch (RuntimeException e) {
            LOG.warn("How {} answers could not be noted: {}", post.platform().label(), e.toString());
        }
    }

    private void note(Post post, Outcome outcome) {
        var silent = outcome instanceof Outcome.Unknown
                || outcome instanceof Outcome.NotSent notSent
                        && notSent.retryAfter().isEmpty();
        if (!silent) {
            of(post.platform()).answered(post.account());
        } else if (of(post.platform()).silent(post.account())) {
            LOG.warn(
                    "An account on {} did not answer several times; left alone for {}",
                    post.platform().label(),
                    settings.rest());
            var words = post.platform().label() + " did not answer several times in a row. We try again in a while.";
            database.inTransaction(() -> heldBack.account(post, clock.instant().plus(settings.rest()), words));
        }
    }

    private Breaker of(Platform platform) {
        return breakers.computeIfAbsent(platform, any -> new Breaker(settings.restAfter(), settings.rest(), clock));
    }
}
