package uk.countersign.connectors.transport;

import java.time.Duration;
import java.util.Optional;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Outcome;

/**
 * The sentences that every connector needs.
 *
 * @param platform as people call it, for example {@code Facebook}
 */
public record Wording(String platform) {

    private static final int LONGEST_REASON = 200;

    /** Nothing was written to the platform. */
    public Outcome.NotSent notReached(Exchange.NotReached failure) {
        return new Outcome.NotSent(platform + " could not be reached: " + failure.why() + ".");
    }

    /** Written, without a whole answer. */
    public Outcome.Unknown lost(Exchange.Lost failure) {
        return new Outcome.Unknown("We asked " + platform + ", and " + failure.why() + ".");
    }

    /** An answer that says neither yes nor no. */
    public Outcome.Unknown unclear(Answer answer) {
        return new Outcome.Unknown(
                platform + " gave an answer that says neither yes nor no (status " + answer.status() + ").");
    }

    /** The permission is not, or no longer, good. */
    public Outcome.Refused signedOut(String why) {
        return new Outcome.Refused(
                Outcome.Cause.ACCOUNT, platform + " says that " + why + ". Connect it again under Accounts.");
    }

    /** Too many calls. */
    public Outcome.NotSent tooMany(Optional<Duration> retryAfter) {
        return new Outcome.NotSent(platform + " says that there were too many calls just now.", retryAfter);
    }

    /** Too many calls by our app, whichever account they were for. */
    public Outcome.NotSent tooManyOfOurs(Optional<Duration> retryAfter) {
        return new Outcome.NotSent(
                platform + " says that there were too many calls by this program just now.", retryAfter, true);
    }

    /** The platform's own reason, cut to a sensible length and without secrets; with a full stop. */
    public String reason(Account account, String reason) {
        var said = account.withoutSecrets(reason).replaceAll("\\s+", " ").strip();
        if (said.isEmpty()) {
            return "it gave no reason.";
        }
        if (said.codePointCount(0, said.length()) > LONGEST_REASON) {
            return said.substring(0, said.offsetByCodePoints(0, LONGEST_REASON)) + "…";
        }
        return said.matches(".*[.!?…]") ? said : said + ".";
    }
}
