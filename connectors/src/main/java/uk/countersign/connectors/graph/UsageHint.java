package uk.countersign.connectors.graph;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import uk.countersign.connectors.transport.Answer;
import uk.countersign.connectors.transport.RetryHint;

/** When the Graph may be asked again, from {@code Retry-After} or from the minutes in its header of usage. */
final class UsageHint {

    private UsageHint() {}

    static Optional<Duration> in(Answer answer, Clock clock) {
        return RetryHint.retryAfter(answer, clock)
                .or(() -> answer.header("X-Business-Use-Case-Usage").flatMap(UsageHint::longest));
    }

    private static Optional<Duration> longest(String usage) {
        try {
            return JsonMapper.shared().readTree(usage).findValues("estimated_time_to_regain_access").stream()
                    .map(minutes -> minutes.asLong(0))
                    .filter(minutes -> minutes > 0 && minutes < 1_000_000)
                    .max(Long::compare)
                    .map(minutes -> RetryHint.sensible(Duration.ofMinutes(minutes)));
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }
}
