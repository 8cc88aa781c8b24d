package uk.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Waits grow, are bounded and are scattered. */
class BackoffTest {

    private static final Duration FIRST = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Test
    void doublesUpToTheLongest() {
        var least = new Backoff(FIRST, LONGEST, () -> 0);
        assertThat(IntStream.range(0, 7).mapToObj(least::after).map(Duration::toSeconds))
                .containsExactly(10L, 20L, 40L, 80L, 150L, 150L, 150L);
        assertThat(least.after(1_000_000)).isEqualTo(LONGEST.dividedBy(2));
    }

    @Test
    void scattersOverTheSecondHalf() {
        assertThat(new Backoff(FIRST, LONGEST, () -> 0.5).after(0)).isEqualTo(Duration.ofSeconds(15));
        assertThat(new Backoff(FIRST, LONGEST, () -> 0.999).after(0)).isLessThan(FIRST);
    }
}
