package uk.countersign.publishing;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.countersign.connectors.Outcome;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.post.Attempt;
import uk.countersign.post.Ending;
import uk.countersign.post.Post;
import uk.countersign.post.PostClaims;
import uk.countersign.post.PostCommand;
import uk.countersign.post.Sending;
import uk.countersign.publishing.Accounts.Opened;
import uk.countersign.publishing.Sightings.Sighting;
import uk.countersign.school.Pauses;
import uk.countersign.school.Platform;

/**
 * Finds out what became of posts of which it is not known, by looking at the platform. Not found means not sent only
 * after the platform has had time to show what it took.
 */
@Component
class Settling implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    private static final int AT_ONCE = 50;
    private static final String DIED = "The program stopped while this was being sent. It is being looked up.";

    private final Database database;
    private final PostClaims claims;
    private final Sending sending;
    private final Accounts accounts;
    private final Sightings sightings;
    private final Endings endings;
    private final Threads threads;
    private final Pauses pauses;
    private final PublishingSettings settings;
    private final Ids ids;
    private final Clock clock;
    private final PlatformErrands lookingUp;

    Settling(
            Database database,
            PostClaims claims,
            Sending sending,
            Accounts accounts,
            Sightings sightings,
            Endings endings,
            Threads threads,
            Pauses pauses,
            PublishingSettings settings,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.claims = claims;
        this.sending = sending;
        this.accounts = accounts;
        this.sightings = sightings;
        this.endings = endings;
        this.threads = threads;
        this.pauses = pauses;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.lookingUp = new PlatformErrands("look-up", accounts.platforms(), settings.lease(), this::lookUp);
    }

    /** Takes up what was left behind, and begins to look up what may be looked up now. Returns at once. */
    void run() {
        for (var post : sending.abandoned(AT_ONCE)) {
            try {
                sending.latestAttempt(post.id())
                        .ifPresent(attempt ->
                                endings.end(post, attempt, PostCommand.DOUBT, Ending.again(DIED, clock.instant())));
            } catch (RuntimeException e) {
                LOG.error("Post {} could not be taken up", post.id(), e);
            }
        }
        lookingUp.wake();
    }

    /** Waits for looks that are being taken. */
    @Override
    public void close() {
        lookingUp.close();
    }

    private void lookUp(Platform platform) {
        var owner = ids.next();
        var leaseUntil = clock.instant().plus(settings.lease());
        var doubtful = database.inTransaction(() -> claims.claimUnconfirmed(platform, owner, leaseUntil, AT_ONCE));
        // A platform that shows nothing costs one time-out for each account, not for each post.
        var dark = new HashMap<String, String>();
        for (var post : doubtful) {
            try {
                var attempt = sending.latestAttempt(post.id());
                var opened = accounts.open(post);
                if (attempt.isPresent() && opened.isPresent()) {
                    lookUp(post, owner, attempt.get(), opened.get(), dark);
                } else {
                    waitFor(post, owner, "The account is not connected, so it cannot be looked up.");
                }
            } catch (RuntimeException e) {
                LOG.error("Post {} could not be looked up", post.id(), e);
            }
        }
    }

    private void lookUp(Post post, String owner, Attempt attempt, Opened opened, Map<String, String> dark) {
        var thread = threads.of(post);
        if (thread.hasBegun() && thread.isWhole()) {
            threads.goOn(post, owner, attempt, opened);
            return;
        }
        var askedAt = clock.instant();
        var sighting = Optional.ofNullable(dark.get(post.account()))
                .<Sighting>map(Sighting.NoSight::new)
                .orElseGet(() -> sightings.look(post, thread.standing().size(), attempt, opened));
        if (sighting instanceof Sighting.NoSight none) {
            dark.put(post.account(), none.reason());
            // Some of it is out for all to see: its people are told, as soon as nothing more of it may go.
            if (!thread.hasBegun() || !threads.endUnseen(post, attempt, none.reason())) {
                waitFor(post, owner, none.reason());
            }
        } else if (sighting instanceof Sighting.Seen seen) {
            var remote = seen.remote();
            if (thread.isSingle()) {
                endings.sent(post, attempt, remote.time(), remote.remoteId(), remote.permalink());
            } else {
                var found = new Outcome.Accepted(remote.remoteId(), remote.permalink());
                threads.stands(post, owner, attempt, opened, remote.time(), found);
            }
        } else if (askedAt.isBefore(attempt.overBy().plus(settings.settle()))) {
            waitFor(post, owner, "It may or may not be out. It is looked for again in a moment.");
        } else if (thread.hasBegun()) {
            threads.goOn(post, owner, attempt, opened);
        } else {
            notThere(post, attempt);
        }
    }

    /** It surely is not there. It is sent again, unless something has stopped it meanwhile. */
    private void notThere(Post post, Attempt attempt) {
        var now = clock.instant();
        if (pauses.of(post.schoolId()).isPresent()) {
            endings.end(post, attempt, PostCommand.HOLD, Ending.because("It is not out, and publishing is paused."));
        } else if (now.isAfter(post.due().plus(settings.lateness()))) {
            endings.end(
                    post,
                    attempt,
                    PostCommand.HOLD,
                    Ending.because("It is not out, and its time has passed. Choose a new time."));
        } else {
            endings.end(post, attempt, PostCommand.RETRY, Ending.again("It was not out, so it is sent again.", now));
        }
    }

    private void waitFor(Post post, String owner, String reason) {
        var again = clock.instant().plus(settings.lookAgain());
        database.inTransaction(() -> sending.unclaim(post, owner, reason, again));
    }
}
