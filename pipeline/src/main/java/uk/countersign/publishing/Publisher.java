package uk.countersign.publishing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.countersign.approval.Gate;
import uk.countersign.approval.Release;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.Preparation;
import uk.countersign.connectors.Prepared;
import uk.countersign.database.Database;
import uk.countersign.draft.DraftCommand;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Drafts;
import uk.countersign.post.Attempt;
import uk.countersign.post.HeldBack;
import uk.countersign.post.Post;
import uk.countersign.post.PostCommand;
import uk.countersign.post.Sending;
import uk.countersign.publishing.Accounts.Opened;

/**
 * Sends one claimed post, at most once. Everything before {@link #begin} can be done again; after it the record says
 * that the post may be out, until the platform's answer, or a look at the platform, says what is so.
 */
@Component
class Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final String TOO_LATE =
            "It could not be sent in time, and late is not now. Choose a new time for it.";
    static final String STOOD_STILL = "This computer stood still just before the post was sent.";

    private final Database database;
    private final AuditLog audit;
    private final Drafts drafts;
    private final Sending sending;
    private final HeldBack heldBack;
    private final Gate gate;
    private final Accounts accounts;
    private final Outgoing outgoing;
    private final Endings endings;
    private final Threads threads;
    private final Retries retries;
    private final PlatformHealth health;
    private final PublishingSettings settings;
    private final Clock clock;

    Publisher(
            Database database,
            AuditLog audit,
            Drafts drafts,
            Sending sending,
            HeldBack heldBack,
            Gate gate,
            Accounts accounts,
            Outgoing outgoing,
            Endings endings,
            Threads threads,
            Retries retries,
            PlatformHealth health,
            PublishingSettings settings,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.drafts = drafts;
        this.sending = sending;
        this.heldBack = heldBack;
        this.gate = gate;
        this.accounts = accounts;
        this.outgoing = outgoing;
        this.endings = endings;
        this.threads = threads;
        this.retries = retries;
        this.health = health;
        this.settings = settings;
        this.clock = clock;
    }

    /** Holds a post that did not go out in time. */
    void tooLate(Post post, String owner) {
        hold(post, owner, post.reason().isEmpty() ? TOO_LATE : post.reason() + " " + TOO_LATE);
    }

    /** Sends the post, or writes why not. */
    void send(Post post, String owner) {
        if (isTooLate(post)) {
            tooLate(post, owner);
            return;
        }
        if (!isStillOurs(post, owner) || isHeldBack(post, owner)) {
            return;
        }
        var release = gate.release(post);
        if (release instanceof Release.Withheld withheld) {
            hold(post, owner, withheld.reason());
        } else if (release instanceof Release.Approved approved) {
            accounts.open(post)
                    .ifPresentOrElse(
                            opened -> send(post, owner, opened, approved), () -> hold(post, owner, Gate.NOT_CONNECTED));
        }
    }

    private void send(Post post, String owner, Opened opened, Release.Approved approved) {
        var parts = outgoing.of(approved.content(), List.of());
        var objections = parts.stream()
                .flatMap(part -> opened.connector().objections(part).stream())
                .distinct()
                .toList();
        if (!objections.isEmpty()) {
            hold(post, owner, String.join(" ", objections));
            return;
        }
        if (parts.size() > 1 && threads.of(post).hasBegun()) {
            begin(post, owner).ifPresent(begun -> threads.goOn(post, owner, begun, opened));
            return;
        }
        var claim = new KeptClaim(() -> isStillOurs(post, owner), settings.lease(), clock);
        if (claim.isLost()) {
            return;
        }
        var preparation = opened.connector().prepare(opened.account(), parts.get(0), claim);
        if (claim.isLost()) {
            // Not the platform's doing; whoever has the post now, or takes it up next, sends it.
            return;
        }
        if (preparation instanceof Preparation.Failed failed) {
            notPrepared(post, owner, opened, failed.reason());
        } else if (preparation instanceof Preparation.Ready prepared) {
            var attempt = begin(post, owner);
            attempt.ifPresent(begun -> create(post, owner, begun, opened, prepared.prepared(), parts.size()));
        }
        health.learn(post, preparation);
    }

    /** Keeps the claim for as long as the next step may take. Nothing is done under one that was lost. */
    private boolean isStillOurs(Post post, String owner) {
        var until = clock.instant().plus(settings.lease());
        return database.inTransaction(() -> sending.renew(post, owner, until));
    }

    /** Its platform may have asked for patience after the post was taken up: then it is let go of. */
    private boolean isHeldBack(Post post, String owner) {
        if (heldBack.of(post).isEmpty()) {
            return false;
        }
        database.inTransaction(() -> sending.release(post, owner));
        return true;
    }

    /**
     * Writes that the call begins, if everything that allowed it still holds at this moment. All of it is one
     * transaction, so that whoever cancels, changes or pauses comes either before or after it.
     */
    private Optional<Attempt> begin(Post post, String owner) {
        return database.inTransaction(() -> {
            // First of all: what the gate looks at must not change before the call is written down.
            audit.takeTurn(post.schoolId());
            if (isTooLate(post)) {
                sending.settle(post, owner, PostCommand.HOLD, TOO_LATE);
                return Optional.<Attempt>empty();
            }
            var release = gate.release(post);
            if (release instanceof Release.Withheld withheld) {
                sending.settle(post, owner, PostCommand.HOLD, withheld.reason());
                return Optional.<Attempt>empty();
            }
            var attempt = sending.begin(post, owner, clock.instant().plus(settings.lease()));
            attempt.ifPresent(begun -> release(post));
            return attempt;
        });
    }

    private boolean isTooLate(Post post) {
        return clock.instant().isAfter(post.due().plus(settings.lateness()));
    }

    private void release(Post post) {
        var draft = drafts.get(post.draftId());
        if (draft.state() == DraftState.RELEASED) {
            return;
        }
        var move = drafts.move(draft, DraftCommand.RELEASE, Actor.COUNTERSIGN, "", "post " + post.id());
        if (!move.done()) {
            throw new IllegalStateException("Post " + post.id() + " belongs to a draft that is " + draft.state()
                    + ", which cannot be released");
        }
    }

    private void create(Post post, String owner, Attempt attempt, Opened opened, Prepared prepared, int parts) {
        Outcome outcome;
        if (clock.instant().isAfter(attempt.startedAt().plus(settings.settle().dividedBy(2)))) {
            // This machine stood still meanwhile. A call as late as this could follow a look that found nothing.
            retries.afterTheCall(post, attempt, new Outcome.NotSent(STOOD_STILL));
            return;
        }
        try {
            outcome = opened.connector().create(opened.account(), prepared);
        } catch (RuntimeException e) {
            LOG.error("Sending post {} ended in {}", post.id(), e.getClass().getName());
            outcome = new Outcome.Unknown("The call to the platform ended in an unexpected way.");
        }
        if (parts > 1 && outcome instanceof Outcome.Accepted accepted) {
            health.learn(post, accepted);
            threads.stands(post, owner, attempt, opened, clock.instant(), accepted);
        } else {
            endings.write(post, attempt, opened, outcome);
        }
    }

    private void notPrepared(Post post, String owner, Opened opened, Outcome.Unsent reason) {
        if (reason instanceof Outcome.NotSent later) {
            retries.beforeTheCall(post, owner, later);
            return;
        }
        if (reason instanceof Outcome.Refused refused && refused.cause() == Outcome.Cause.ACCOUNT) {
            accounts.failed(post, opened, refused.message());
        }
        hold(post, owner, reason.message());
    }

    private void hold(Post post, String owner, String reason) {
        database.inTransaction(() -> {
            sending.settle(post, owner, PostCommand.HOLD, reason);
        });
    }
}
