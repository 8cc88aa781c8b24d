package uk.countersign.connectors.x;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.Outcome.Cause;
import uk.countersign.connectors.transport.Answer;
import uk.countersign.connectors.transport.Exchange;
import uk.countersign.connectors.transport.Reply;
import uk.countersign.connectors.transport.RetryHint;
import uk.countersign.connectors.transport.Wording;

/** What X's answers mean. Only its own words count as a refusal; 5xx never do. */
final class XAnswers {

    private static final Wording WORDING = new Wording("X");

    private final Clock clock;

    XAnswers(Clock clock) {
        this.clock = clock;
    }

    /** The answer's object, or what its problem means. */
    Reply<JsonNode> object(Account account, Exchange exchange) {
        return exchange.either(
                answer -> object(account, answer),
                notReached -> new Reply.Bad<>(WORDING.notReached(notReached)),
                lost -> new Reply.Bad<>(WORDING.lost(lost)));
    }

    /** As {@link #object}, for calls that may succeed with an empty body. */
    Reply<Boolean> done(Account account, Exchange exchange) {
        return exchange.either(Answer::isSuccess, no -> false, no -> false)
                ? new Reply.Good<>(true)
                : object(account, exchange).then(object -> new Reply.Good<>(true));
    }

    private Reply<JsonNode> object(Account account, Answer answer) {
        var object = answer.object();
        if (answer.isSuccess() && object.isPresent()) {
            return new Reply.Good<>(object.get());
        }
        return new Reply.Bad<>(
                answer.status() >= 400 && answer.status() < 500 ? refusal(account, answer) : WORDING.unclear(answer));
    }

    private Outcome.Unaccepted refusal(Account account, Answer answer) {
        if (answer.status() == 401) {
            return WORDING.signedOut("this account's permission has ended");
        }
        if (answer.status() == 429) {
            return WORDING.tooMany(retryAfter(answer));
        }
        return XProblem.in(answer)
                .map(problem -> refusal(account, answer, problem))
                .orElseGet(() -> WORDING.unclear(answer));
    }

    private Outcome.Unaccepted refusal(Account account, Answer answer, XProblem problem) {
        var said = " It says: " + WORDING.reason(account, problem.detail());
        if (problem.code() == 187 || problem.says("duplicate content")) {
            return new Outcome.Refused(Cause.DUPLICATE, "X says that it has this post already.");
        }
        if (problem.code() == 88 || problem.code() == 185 || problem.code() == 344 || problem.says("daily limit")) {
            return WORDING.tooMany(retryAfter(answer));
        }
        if (problem.code() == 89 || problem.code() == 32 || problem.isOf("oauth1-permissions")) {
            return WORDING.signedOut("this account did not give us the permission to post");
        }
        if (problem.isOf("client-forbidden") || problem.isOf("client-not-enrolled")) {
            return new Outcome.Refused(Cause.ACCOUNT, "X does not let our app do this." + said);
        }
        return switch (answer.status()) {
            case 400, 413, 422 -> new Outcome.Refused(Cause.CONTENT, "X does not take this post." + said);
            case 402 ->
                new Outcome.Refused(Cause.ACCOUNT, "X says that there is no credit left to pay for posting." + said);
            case 403 -> new Outcome.Refused(Cause.POLICY, "X does not allow this." + said);
            case 404 -> new Outcome.Refused(Cause.CONTENT, "X cannot find what this refers to." + said);
            default -> WORDING.unclear(answer);
        };
    }

    private Optional<Duration> retryAfter(Answer answer) {
        return RetryHint.retryAfter(answer, clock).or(() -> RetryHint.reset(answer, "x-rate-limit-reset", clock));
    }
}
