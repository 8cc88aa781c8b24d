package uk.countersign.connectors.transport;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** When a platform says that it may be asked again. */
public final class RetryHint {

    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryHint() {}

    /** From {@code Retry-After}, in seconds or as a date. */
    public static Optional<Duration> retryAfter(Answer answer, Clock clock) {
        return answer.header("Retry-After")
                .flatMap(value -> number(value)
                        .map(Duration::ofSeconds)
                        .or(() -> date(value).map(at -> Duration.between(clock.instant(), at)))
                        .map(RetryHint::sensible));
    }

    /** From a header that names the second, counted from 1970, at which the limit is lifted. */
    public static Optional<Duration> reset(Answer answer, String header, Clock clock) {
        return answer.header(header)
                .flatMap(RetryHint::number)
                .map(second -> sensible(Duration.between(clock.instant(), Instant.ofEpochSecond(second))));
    }

    /** Neither in the past nor later than a person would wait for. */
    public static Duration sensible(Duration hint) {
        if (hint.isNegative()) {
            return Duration.ZERO;
        }
        return hint.compareTo(LONGEST) > 0 ? LONGEST : hint;
    }

    private static Optional<Long> number(String value) {
        return value.strip().matches("[0-9]{1,11}") ? Optional.of(Long.parseLong(value.strip())) : Optional.empty();
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
