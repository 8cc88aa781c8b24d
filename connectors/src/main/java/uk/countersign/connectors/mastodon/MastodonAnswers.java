package uk.countersign.connectors.mastodon;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.Outcome.Cause;
import uk.countersign.connectors.transport.Answer;
import uk.countersign.connectors.transport.Exchange;
import uk.countersign.connectors.transport.Reply;
import uk.countersign.connectors.transport.RetryHint;
import uk.countersign.connectors.transport.Wording;

/** What a server's answers mean. Only its own words count as a refusal; 5xx never do. */
final class MastodonAnswers {

    private static final Wording WORDING = new Wording("Mastodon");

    private final Clock clock;

    MastodonAnswers(Clock clock) {
        this.clock = clock;
    }

    /** The answer's object, or what its error means. */
    Reply<JsonNode> object(Account account, Exchange exchange) {
        return json(account, exchange, Answer::object);
    }

    /** The answer's list, or what its error means. */
    Reply<JsonNode> list(Account account, Exchange exchange) {
        return json(account, exchange, Answer::array);
    }

    private Reply<JsonNode> json(Account account, Exchange exchange, Function<Answer, Optional<JsonNode>> read) {
        return exchange.either(
                answer -> {
                    var value = read.apply(answer).filter(found -> answer.isSuccess());
                    return value.<Reply<JsonNode>>map(Reply.Good::new)
                            .orElseGet(() -> new Reply.Bad<>(meaning(account, answer)));
                },
                notReached -> new Reply.Bad<>(WORDING.notReached(notReached)),
                lost -> new Reply.Bad<>(WORDING.lost(lost)));
    }

    private Outcome.Unaccepted meaning(Account account, Answer answer) {
        if (answer.status() == 429) {
            return WORDING.tooMany(RetryHint.retryAfter(answer, clock).or(() -> reset(answer)));
        }
        if (answer.status() == 401) {
            return WORDING.signedOut("this account's permission has ended");
        }
        return error(answer).map(said -> refusal(account, answer, said)).orElseGet(() -> WORDING.unclear(answer));
    }

    private static Outcome.Unaccepted refusal(Account account, Answer answer, String error) {
        var said = " It says: " + WORDING.reason(account, error);
        if (error.contains("outside the authorized scopes")) {
            return WORDING.signedOut("this account did not give us the permission for that");
        }
        if (answer.status() == 422 && error.contains("finished processing")) {
            return new Outcome.NotSent("Mastodon is still working on a picture.");
        }
        return switch (answer.status()) {
            case 400, 413, 422 -> new Outcome.Refused(Cause.CONTENT, "Mastodon does not take this post." + said);
            case 403 -> new Outcome.Refused(Cause.POLICY, "Mastodon does not allow this." + said);
            case 404 -> new Outcome.Refused(Cause.CONTENT, "Mastodon cannot find what this refers to." + said);
            default -> WORDING.unclear(answer);
        };
    }

    private static Optional<String> error(Answer answer) {
        return answer.object().map(object -> object.path("error").asString("")).filter(error -> !error.isBlank());
    }

    /** Mastodon names the instant, not the seconds. */
    private Optional<Duration> reset(Answer answer) {
        try {
            return answer.header("X-RateLimit-Reset")
                    .map(at -> Duration.between(
                            clock.instant(), OffsetDateTime.parse(at.strip()).toInstant()))
                    .map(RetryHint::sensible);
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
