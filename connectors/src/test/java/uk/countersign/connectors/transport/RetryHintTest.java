package uk.countersign.connectors.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryHintTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90 | PT90S",
                "0 | PT0S",
                "99999999 | PT24H",
                "Mon, 23 Nov 2026 08:01:00 GMT | PT1M",
                "Mon, 23 Nov 2026 07:00:00 GMT | PT0S",
            })
    void readsSecondsAndDates(String value, Duration hint) {
        assertThat(RetryHint.retryAfter(answer("retry-after", value), CLOCK)).contains(hint);
    }

    @ParameterizedTest
    @CsvSource({"soon", "-5", "1e3", "''", "99999999999999999999"})
    void takesNothingElseForAHint(String value) {
        assertThat(RetryHint.retryAfter(answer("Retry-After", value), CLOCK)).isEmpty();
    }

    @Test
    void readsTheSecondOfAReset() {
        var second = String.valueOf(CLOCK.instant().getEpochSecond() + 600);

        assertThat(RetryHint.reset(answer("X-Rate-Limit-Reset", second), "x-rate-limit-reset", CLOCK))
                .contains(Duration.ofMinutes(10));
    }

    private static Answer answer(String header, String value) {
        return new Answer(429, Map.of(header, value), "");
    }
}
