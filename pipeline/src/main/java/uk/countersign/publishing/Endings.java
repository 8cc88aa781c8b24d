package uk.countersign.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.countersign.connectors.Outcome;
import uk.countersign.database.Database;
import uk.countersign.draft.Drafts;
import uk.countersign.post.Attempt;
import uk.countersign.post.Ending;
import uk.countersign.post.Post;
import uk.countersign.post.PostCommand;
import uk.countersign.post.Sending;
import uk.countersign.post.ThreadParts.Part;
import uk.countersign.publishing.Accounts.Opened;
import uk.countersign.school.Members;

/** Writes how a call ended. */
@Component
class Endings {

    private final Database database;
    private final Sending sending;
    private final Drafts drafts;
    private final Members members;
    private final Accounts accounts;
    private final Retries retries;
    private final PlatformHealth health;
    private final PublishingSettings settings;
    private final Clock clock;

    Endings(
            Database database,
            Sending sending,
            Drafts drafts,
            Members members,
            Accounts accounts,
            Retries retries,
            PlatformHealth health,
            PublishingSettings settings,
            Clock clock) {
        this.database = database;
        this.sending = sending;
        this.drafts = drafts;
        this.members = members;
        this.accounts = accounts;
        this.retries = retries;
        this.health = health;
        this.settings = settings;
        this.clock = clock;
    }

    /** Writes what the platform's answer means for the post, and for the account as it was opened. */
    void write(Post post, Attempt attempt, Opened opened, Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            sent(post, attempt, clock.instant(), accepted.remoteId(), accepted.permalink());
        } else if (outcome instanceof Outcome.NotSent notSent) {
            retries.afterTheCall(post, attempt, notSent);
        } else if (outcome instanceof Outcome.Unknown unknown) {
            doubt(post, attempt, unknown.message(), settings.lookAgain());
        } else if (outcome instanceof Outcome.Refused refused) {
            refused(post, attempt, opened, refused);
        }
        // Last, and never in the way of what has to stand in the record.
        health.learn(post, outcome);
    }

    private void refused(Post post, Attempt attempt, Opened opened, Outcome.Refused refused) {
        if (refused.cause() == Outcome.Cause.DUPLICATE) {
            // Perhaps an earlier attempt of ours that got through after all.
            doubt(post, attempt, refused.message(), Duration.ZERO);
            return;
        }
        noteAccount(post, opened, refused);
        end(post, attempt, PostCommand.REFUSE, Ending.because(refused.message()));
    }

    /** Writes that the account needs somebody, if that is why its platform refused. */
    void noteAccount(Post post, Opened opened, Outcome.Refused refused) {
        if (refused.cause() == Outcome.Cause.ACCOUNT) {
            accounts.failed(post, opened, refused.message());
        }
    }

    /** Writes that the post stands on the platform, with everybody who answers for it. */
    void sent(Post post, Attempt attempt, Instant at, String remoteId, String permalink) {
        end(post, attempt, PostCommand.CONFIRM, Ending.sent(at, remoteId, permalink, whoAnswers(post, remoteId)));
    }

    /** Writes that of a thread its first parts stand, with everybody who answers for them, and why no more do. */
    void inPart(Post post, Attempt attempt, Part first, String reason) {
        var ending = new Ending(
                reason,
                Optional.empty(),
                Optional.of(first.sentAt()),
                Optional.of(first.remoteId()),
                Optional.of(first.permalink()),
                whoAnswers(post, first.remoteId()));
        end(post, attempt, PostCommand.CONFIRM, ending);
    }

    private String whoAnswers(Post post, String remoteId) {
        return "digest %s, written by %s, countersigned by %s, remote id %s"
                .formatted(
                        post.digest(),
                        drafts.get(post.draftId()).author(),
                        members.get(post.approvedBy()).name(),
                        remoteId);
    }

    private void doubt(Post post, Attempt attempt, String message, Duration wait) {
        end(
                post,
                attempt,
                PostCommand.DOUBT,
                Ending.again(message, clock.instant().plus(wait)));
    }

    /** Writes the ending, unless a newer attempt has begun. */
    void end(Post post, Attempt attempt, PostCommand command, Ending ending) {
        database.inTransaction(() -> {
            sending.end(post, attempt, command, ending);
        });
    }
}
