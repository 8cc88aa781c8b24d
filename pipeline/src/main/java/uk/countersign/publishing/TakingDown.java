package uk.countersign.publishing;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
import uk.countersign.school.Platform;

/** Deletes what is to be removed, once a person has confirmed it, and checks that it is gone. */
@Component
class TakingDown implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TakingDown.class);
    private static final int AT_ONCE = 20;
    /** After so many failures in a row, an hour or so, a person is told; it is tried on. */
    private static final int LONG = 8;

    private static final String STILL_TRIED = "It is tried again and again; if it is urgent, delete it by hand.";
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration LATER = Duration.ofHours(1);

    private final Database database;
    private final Takedowns takedowns;
    private final Posts posts;
    private final Sending sending;
    private final Accounts accounts;
    private final Sightings sightings;
    private final Threads threads;
    private final PublishingSettings settings;
    private final Clock clock;
    private final Backoff backoff;
    private final PlatformErrands deleting;

    TakingDown(
            Database database,
            Takedowns takedowns,
            Posts posts,
            Sending sending,
            Accounts accounts,
            Sightings sightings,
            Threads threads,
            PublishingSettings settings,
            Jitter jitter,
            Clock clock) {
        this.database = database;
        this.takedowns = takedowns;
        this.posts = posts;
        this.sending = sending;
        this.accounts = accounts;
        this.sightings = sightings;
        this.threads = threads;
        this.settings = settings;
        this.clock = clock;
        this.backoff = new Backoff(SOON, LATER, jitter);
        this.deleting = new PlatformErrands("take-down", accounts.platforms(), settings.lease(), this::takeDown);
    }

    /** Begins to delete what may be tried now. Returns at once. */
    void run() {
        deleting.wake();
    }

    /** Waits for what is being deleted. */
    @Override
    public void close() {
        deleting.close();
    }

    private void takeDown(Platform platform) {
        var until = clock.instant().plus(settings.lease());
        // A platform that does not answer costs one time-out for each account, not for each takedown.
        var dark = new HashMap<String, String>();
        // On one that only shows nothing, what is known to stand is deleted all the same.
        var unseen = new HashMap<String, String>();
        for (var takedown : database.inTransaction(() -> takedowns.claimDue(platform, until, AT_ONCE))) {
            try {
                var post = posts.get(takedown.postId());
                var known = Optional.ofNullable(dark.get(post.account()));
                if (known.isPresent()) {
                    later(takedown, known.get());
                    continue;
                }
                accounts.open(post)
                        .map(opened -> takeDown(takedown, post, opened, unseen))
                        .orElseGet(() -> byHand(takedown, "The account is not connected. Delete it by hand."))
                        .ifPresent(reason -> dark.put(post.account(), reason));
            } catch (RuntimeException e) {
                LOG.error("Takedown {} could not be worked on", takedown.id(), e);
            }
        }
    }

    /** Gives why the account did not answer, if it did not. */
    private Optional<String> takeDown(Takedown takedown, Post post, Opened opened, Map<String, String> unseen) {
        var thread = threads.of(post);
        if (thread.hasBegun() && thread.isWhole()) {
            return ended(takedown, first(thread), deleteAll(opened, thread));
        }
        if (!thread.hasBegun() && post.remoteId().isPresent()) {
            return delete(takedown, opened, post.remoteId().get());
        }
        return sending.latestAttempt(post.id())
                .flatMap(attempt -> find(takedown, post, opened, attempt, thread, unseen));
    }

    /** From the end: what is left in between is still a thread. Gives what became of the first, or what is in the way. */
    private static Removal deleteAll(Opened opened, Threads.Progress thread) {
        var standing = thread.standing();
        for (var at = standing.size() - 1; at > 0; at--) {
            var removal =
                    opened.connector().delete(opened.account(), standing.get(at).remoteId());
            if (!isGone(removal)) {
                return removal;
            }
        }
        return opened.connector().delete(opened.account(), first(thread));
    }

    private static boolean isGone(Removal removal) {
        return removal instanceof Removal.Removed || removal instanceof Removal.Absent;
    }

    private static String first(Threads.Progress thread) {
        return thread.standing().get(0).remoteId();
    }

    private Optional<String> delete(Takedown takedown, Opened opened, String remoteId) {
        return ended(takedown, remoteId, opened.connector().delete(opened.account(), remoteId));
    }

    private Optional<String> ended(Takedown takedown, String remoteId, Removal removal) {
        if (removal instanceof Removal.Removed) {
            return done(takedown, "remote id " + remoteId + ", deleted, then looked for and not there");
        } else if (removal instanceof Removal.Absent) {
            return done(takedown, "remote id " + remoteId + ", looked for to be deleted and not there");
        } else if (removal instanceof Removal.Refused refused) {
            return byHand(takedown, refused.message());
        }
        return later(takedown, ((Removal.Unknown) removal).message());
    }

    private Optional<String> done(Takedown takedown, String proof) {
        database.inTransaction(() -> takedowns.done(takedown, PostCommand.REMOVE, proof));
        return Optional.empty();
    }

    /**
     * A post, or the next part of one, that was not known to be out: if it is found it is deleted, and if it never comes
     * there is nothing to. The parts that are known to stand do not wait for the look.
     */
    private Optional<String> find(
            Takedown takedown,
            Post post,
            Opened opened,
            Attempt attempt,
            Threads.Progress thread,
            Map<String, String> unseen) {
        if (thread.hasBegun()) {
            var removal = deleteAll(opened, thread);
            if (!isGone(removal)) {
                return ended(takedown, first(thread), removal);
            }
        }
        var askedAt = clock.instant();
        var sighting = Optional.ofNullable(unseen.get(post.account()))
                .<Sighting>map(Sighting.NoSight::new)
                .orElseGet(() -> sightings.look(post, thread.standing().size(), attempt, opened));
        if (sighting instanceof Sighting.Seen seen) {
            var remote = seen.remote();
            if (!thread.isSingle()) {
                var found = threads.found(post, attempt, remote);
                return ended(takedown, first(found), deleteAll(opened, found));
            }
            database.inTransaction(() -> takedowns.found(takedown, remote.remoteId(), remote.permalink()));
            return delete(takedown, opened, remote.remoteId());
        }
        if (sighting instanceof Sighting.NoSight none) {
            unseen.put(post.account(), none.reason());
            later(takedown, none.reason());
            return Optional.empty();
        }
        if (askedAt.isBefore(attempt.overBy().plus(settings.settle()))) {
            postpone(takedown, "It may or may not be out. It is looked for again in a moment.", SOON);
        } else if (thread.hasBegun()) {
            return done(takedown, "remote id " + first(thread) + ", deleted as far as it was out, and not there");
        } else {
            database.inTransaction(
                    () -> takedowns.done(takedown, PostCommand.NEVER_FOUND, "looked for after " + settings.settle()));
        }
        return Optional.empty();
    }

    /** The platform did not answer: asked again after a wait that grows. */
    private Optional<String> later(Takedown takedown, String reason) {
        var again = clock.instant().plus(backoff.after(takedown.tries()));
        if (takedown.tries() == LONG) {
            database.inTransaction(() -> takedowns.needsAPerson(takedown, reason + " " + STILL_TRIED, again));
        } else {
            database.inTransaction(() -> takedowns.postpone(takedown, reason, again));
        }
        return Optional.of(reason);
    }

    /** It stays due, with what a person can do. */
    private Optional<String> byHand(Takedown takedown, String instructions) {
        var again = clock.instant().plus(LATER);
        database.inTransaction(() -> takedowns.needsAPerson(takedown, instructions, again));
        return Optional.empty();
    }

    private void postpone(Takedown takedown, String note, Duration wait) {
        database.inTransaction(
                () -> takedowns.postpone(takedown, note, clock.instant().plus(wait)));
    }
}
