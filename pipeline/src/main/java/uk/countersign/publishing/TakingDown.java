package uk.countersign.publishing;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.countersign.connectors.Removal;
import uk.countersign.database.Database;
import uk.countersign.post.Attempt;
import uk.countersign.post.Post;
import uk.countersign.post.PostCommand;
import uk.countersign.post.Posts;
import uk.countersign.post.Sending;
import uk.countersign.post.Takedown;
import uk.countersign.post.Takedowns;
import uk.countersign.publishing.Accounts.Opened;
import uk.countersign.publishing.Sightings.Sighting;

/** Deletes what is to be removed, once a person has confirmed it, and checks that it is gone. */
@Component
class TakingDown {

    private static final Logger LOG = LoggerFactory.getLogger(TakingDown.class);
    private static final int AT_ONCE = 50;
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration LATER = Duration.ofHours(1);

    private final Database database;
    private final Takedowns takedowns;
    private final Posts posts;
    private final Sending sending;
    private final Accounts accounts;
    private final Sightings sightings;
    private final PublishingSettings settings;
    private final Clock clock;

    TakingDown(
            Database database,
            Takedowns takedowns,
            Posts posts,
            Sending sending,
            Accounts accounts,
            Sightings sightings,
            PublishingSettings settings,
            Clock clock) {
        this.database = database;
        this.takedowns = takedowns;
        this.posts = posts;
        this.sending = sending;
        this.accounts = accounts;
        this.sightings = sightings;
        this.settings = settings;
        this.clock = clock;
    }

    /** Deletes what may be tried now. */
    void run() {
        for (var takedown : takedowns.due(AT_ONCE)) {
            try {
                var post = posts.get(takedown.postId());
                accounts.open(post)
                        .ifPresentOrElse(
                                opened -> takeDown(takedown, post, opened),
                                () -> postpone(takedown, "The account is not connected. Delete it by hand.", LATER));
            } catch (RuntimeException e) {
                LOG.error("Takedown {} could not be worked on", takedown.id(), e);
            }
        }
    }

    private void takeDown(Takedown takedown, Post post, Opened opened) {
        if (post.remoteId().isPresent()) {
            delete(takedown, opened, post.remoteId().get());
        } else {
            sending.latestAttempt(post.id()).ifPresent(attempt -> find(takedown, post, opened, attempt));
        }
    }

    private void delete(Takedown takedown, Opened opened, String remoteId) {
        var removal = opened.connector().delete(opened.account(), remoteId);
        if (removal instanceof Removal.Removed || removal instanceof Removal.Absent) {
            database.inTransaction(() -> takedowns.done(takedown, PostCommand.REMOVE));
        } else if (removal instanceof Removal.Refused refused) {
            postpone(takedown, refused.message(), LATER);
        } else if (removal instanceof Removal.Unknown unknown) {
            postpone(takedown, unknown.message(), SOON);
        }
    }

    /** A post that was not known to be out: if it is found it is deleted, and if it never comes there is nothing to. */
    private void find(Takedown takedown, Post post, Opened opened, Attempt attempt) {
        var askedAt = clock.instant();
        var sighting = sightings.look(post, attempt, opened);
        if (sighting instanceof Sighting.Seen seen) {
            var remote = seen.remote();
            database.inTransaction(() -> takedowns.found(takedown, remote.remoteId(), remote.permalink()));
            delete(takedown, opened, remote.remoteId());
            return;
        }
        if (sighting instanceof Sighting.NotSeen
                && !askedAt.isBefore(attempt.overBy().plus(settings.settle()))) {
            database.inTransaction(() -> takedowns.done(takedown, PostCommand.NEVER_FOUND));
            return;
        }
        postpone(takedown, "It may or may not be out. It is looked for again in a moment.", SOON);
    }

    private void postpone(Takedown takedown, String note, Duration wait) {
        database.inTransaction(
                () -> takedowns.postpone(takedown, note, clock.instant().plus(wait)));
    }
}
