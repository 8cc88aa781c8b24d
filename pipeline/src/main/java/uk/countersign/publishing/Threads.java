package uk.countersign.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.countersign.approval.Gate;
import uk.countersign.approval.Release;
import uk.countersign.audit.AuditLog;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.Preparation;
import uk.countersign.connectors.Prepared;
import uk.countersign.connectors.RemotePost;
import uk.countersign.database.Database;
import uk.countersign.post.Attempt;
import uk.countersign.post.Ending;
import uk.countersign.post.Post;
import uk.countersign.post.PostCommand;
import uk.countersign.post.PostState;
import uk.countersign.post.Posts;
import uk.countersign.post.Sending;
import uk.countersign.post.StopOrders;
import uk.countersign.post.ThreadParts;
import uk.countersign.post.ThreadParts.Part;
import uk.countersign.publishing.Accounts.Opened;

/**
 * Sends the parts of a thread that follow its first, one after the other: each is looked at by the gate again and has an
 * attempt of its own. A part that stands is never sent again, and a thread of which some parts stand never counts as not
 * sent: it goes on, is looked up, or ends with what stands and a word to its people.
 */
@Component
class Threads {

    private static final Logger LOG = LoggerFactory.getLogger(Threads.class);
    private static final String STOPPED = "It was stopped.";
    private static final String LATE = "The rest could not be sent in time.";

    private final Database database;
    private final AuditLog audit;
    private final Posts posts;
    private final Sending sending;
    private final ThreadParts parts;
    private final StopOrders orders;
    private final Gate gate;
    private final Outgoing outgoing;
    private final Endings endings;
    private final Retries retries;
    private final PlatformHealth health;
    private final PublishingSettings settings;
    private final Clock clock;

    Threads(
            Database database,
            AuditLog audit,
            Posts posts,
            Sending sending,
            ThreadParts parts,
            StopOrders orders,
            Gate gate,
            Outgoing outgoing,
            Endings endings,
            Retries retries,
            PlatformHealth health,
            PublishingSettings settings,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.posts = posts;
        this.sending = sending;
        this.parts = parts;
        this.orders = orders;
        this.gate = gate;
        this.outgoing = outgoing;
        this.endings = endings;
        this.retries = retries;
        this.health = health;
        this.settings = settings;
        this.clock = clock;
    }

    /** How a thread stands: how many parts it has, and which of them stand. */
    record Progress(int all, List<Part> standing) {

        /** Whether it is one post, of one part. */
        boolean isSingle() {
            return all == 1;
        }

        boolean hasBegun() {
            return !standing.isEmpty();
        }

        boolean isWhole() {
            return standing.size() == all;
        }
    }

    Progress of(Post post) {
        var all = outgoing.toLookFor(post).size();
        return new Progress(all, all == 1 ? List.of() : parts.of(post.id()));
    }

    /** The part for which the attempt was made stands; the others follow it. */
    void stands(Post post, String owner, Attempt attempt, Opened opened, Instant at, Outcome.Accepted accepted) {
        var number = of(post).standing().size() + 1;
        var written = database.inTransaction(
                () -> parts.stands(post, attempt, new Part(number, accepted.remoteId(), accepted.permalink(), at)));
        if (written) {
            goOn(post, owner, attempt, opened);
        }
    }

    /** A part was found of which it was not known that it stands; gives the thread as it stands with it. */
    Progress found(Post post, Attempt attempt, RemotePost remote) {
        var number = of(post).standing().size() + 1;
        var part = new Part(number, remote.remoteId(), remote.permalink(), remote.time());
        database.inTransaction(() -> parts.stands(post, attempt, part));
        return of(post);
    }

    /** Ends a thread whose next part cannot be looked for, once it is too late for the rest; false while it is not. */
    boolean endUnseen(Post post, Attempt last, String why) {
        if (!isLate(post)) {
            return false;
        }
        end(
                post,
                last,
                "The first %d of %d parts are out, and whether the next one is could not be found out. %s Look"
                        + " at the account, and leave it so or take it down.",
                why);
        return true;
    }

    /** Sends what does not stand yet, part by part, until all stands or something is in the way. */
    void goOn(Post post, String owner, Attempt last, Opened opened) {
        var latest = last;
        for (var progress = of(post); !progress.isWhole(); progress = of(post)) {
            var next = next(post, owner, latest, opened, progress);
            if (next.isEmpty()) {
                return;
            }
            latest = next.get();
        }
        var first = of(post).standing().get(0);
        endings.sent(post, latest, first.sentAt(), first.remoteId(), first.permalink());
    }

    /** Sends one part; gives the attempt if the part stands, and nothing if the thread does not go on from here. */
    private Optional<Attempt> next(Post post, String owner, Attempt last, Opened opened, Progress progress) {
        var release = gate.release(post);
        var objection = objection(post, release);
        if (!objection.isEmpty() || !(release instanceof Release.Approved approved)) {
            breakOff(post, last, objection);
            return Optional.empty();
        }
        var part = outgoing.of(approved.content(), progress.standing())
                .get(progress.standing().size());
        var preparation = opened.connector().prepare(opened.account(), part);
        if (preparation instanceof Preparation.Failed failed) {
            wrong(post, owner, last, opened, failed.reason());
            return Optional.empty();
        }
        var begun = begin(post, owner, last);
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        var attempt = begun.get();
        var outcome = create(post, attempt, opened, ((Preparation.Ready) preparation).prepared());
        health.learn(post, outcome);
        if (!(outcome instanceof Outcome.Accepted accepted)) {
            wrong(post, owner, attempt, opened, (Outcome.Unaccepted) outcome);
            return Optional.empty();
        }
        var stands =
                new Part(progress.standing().size() + 1, accepted.remoteId(), accepted.permalink(), clock.instant());
        var written = database.inTransaction(() -> parts.stands(post, attempt, stands));
        return written ? begun : Optional.empty();
    }

    /** As before a first part: whoever stops the post comes either before this or after it. */
    private Optional<Attempt> begin(Post post, String owner, Attempt last) {
        var objection = new String[] {""};
        var begun = database.inTransaction(() -> {
            audit.takeTurn(post.schoolId());
            objection[0] = objection(post, gate.release(post));
            return objection[0].isEmpty()
                    ? parts.begin(post, owner, clock.instant().plus(settings.lease()))
                    : Optional.<Attempt>empty();
        });
        if (!objection[0].isEmpty()) {
            breakOff(post, last, objection[0]);
        }
        return begun;
    }

    private String objection(Post post, Release release) {
        if (orders.isGiven(post)) {
            return STOPPED;
        }
        if (release instanceof Release.Withheld withheld) {
            return withheld.reason();
        }
        return isLate(post) ? LATE : "";
    }

    private boolean isLate(Post post) {
        return clock.instant().isAfter(post.due().plus(settings.lateness()));
    }

    private Outcome create(Post post, Attempt attempt, Opened opened, Prepared prepared) {
        if (clock.instant().isAfter(attempt.startedAt().plus(settings.settle().dividedBy(2)))) {
            return new Outcome.NotSent(Publisher.STOOD_STILL);
        }
        try {
            return opened.connector().create(opened.account(), prepared);
        } catch (RuntimeException e) {
            LOG.error(
                    "Sending a part of post {} ended in {}",
                    post.id(),
                    e.getClass().getName());
            return new Outcome.Unknown("The call to the platform ended in an unexpected way.");
        }
    }

    /** The next part did not go out, or perhaps did: that is looked up; only a plain refusal ends the thread here. */
    private void wrong(Post post, String owner, Attempt attempt, Opened opened, Outcome.Unaccepted why) {
        if (why instanceof Outcome.Refused refused && refused.cause() != Outcome.Cause.DUPLICATE) {
            endings.noteAccount(post, opened, refused);
            breakOff(post, attempt, refused.message());
            return;
        }
        var asked = why instanceof Outcome.NotSent notSent ? notSent.retryAfter() : Optional.<Duration>empty();
        if (why instanceof Outcome.NotSent notSent) {
            retries.holdBack(post, notSent);
        }
        var again = clock.instant().plus(asked.orElse(settings.lookAgain()));
        if (posts.get(post.id()).state() == PostState.UNCONFIRMED) {
            database.inTransaction(() -> sending.unclaim(post, owner, why.message(), again));
        } else {
            endings.end(post, attempt, PostCommand.DOUBT, Ending.again(why.message(), again));
        }
    }

    /** What stands, stands, and can be taken down; the rest never goes. */
    private void breakOff(Post post, Attempt last, String why) {
        end(post, last, "Only the first %d of %d parts are out. %s Leave it so, or take it down.", why);
    }

    private void end(Post post, Attempt last, String words, String why) {
        var progress = of(post);
        endings.inPart(
                post,
                last,
                progress.standing().get(0),
                words.formatted(progress.standing().size(), progress.all(), why));
    }
}
