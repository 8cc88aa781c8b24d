package uk.countersign.connectors.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A post's key on Bluesky follows from our own, and tells when the post was approved. */
class TidTest {

    @Test
    void isTheSameForTheSameKeyAndAnotherForAnother() {
        var one = "019ac4d2-1b2c-7abc-8def-0123456789ab";

        assertThat(Tid.of(one)).isEqualTo(Tid.of(one));
        assertThat(Tid.of(one)).isNotEqualTo(Tid.of("019ac4d2-1b2c-7abc-8def-0123456789ac"));
        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(i -> "019ac4d2-1b2c-7abc-8def-%012d".formatted(i))
                        .map(Tid::of)
                        .distinct())
                .hasSizeGreaterThan(995);
    }

    @Test
    void tellsTheTimeOfAKeyThatDoes() {
        var millis = Instant.parse("2026-11-23T08:30:00.123Z").toEpochMilli();
        var key = "%08x-%04x-7abc-8def-0123456789ab".formatted(millis >>> 16, millis & 0xffff);

        assertThat(Tid.of(key).time().toEpochMilli()).isEqualTo(millis);
    }

    @Test
    void liesInTheFutureForAnyOtherKey() {
        for (var key : new String[] {"key", "", "second", "8c2d4f5e-0000-4000-8000-000000000000"}) {
            var tid = Tid.of(key);
            assertThat(Tid.read(tid.text())).contains(tid);
            assertThat(tid.time()).isAfter(Instant.parse("2100-01-01T00:00:00Z"));
        }
    }

    @Test
    void whatIsNoneIsNotRead() {
        assertThat(Tid.read("self")).isEmpty();
        assertThat(Tid.read("zzzzzzzzzzzzz")).isEmpty();
        assertThat(Tid.read("3jzfcijpj2z2a").orElseThrow().time())
                .isBetween(Instant.parse("2023-01-01T00:00:00Z"), Instant.parse("2024-12-31T00:00:00Z"));
    }
}
