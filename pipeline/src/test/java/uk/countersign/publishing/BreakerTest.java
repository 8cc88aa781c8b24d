package uk.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import uk.countersign.testing.SettableClock;

/** A platform that does not answer is left alone, and one post at a time finds out whether it is back. */
class BreakerTest {

    private static final Duration REST = Duration.ofMinutes(1);

    private final SettableClock clock = new SettableClock();
    private final Breaker breaker = new Breaker(3, REST, clock);

    private void open() {
        breaker.silent("one");
        breaker.silent("two");
        breaker.silent("one");
        assertThat(breaker.mayStart()).isFalse();
        assertThat(breaker.restsUntil()).contains(clock.instant().plus(REST));
    }

    @Test
    void failuresOfSeveralAccountsInARowOpenIt() {
        open();
    }

    @Test
    void anAnswerInBetweenKeepsItClosed() {
        for (int i = 0; i < 20; i++) {
            breaker.silent("one");
            breaker.silent("two");
            breaker.answered("three");
        }
        assertThat(breaker.mayStart()).isTrue();
    }

    @Test
    void oneAccountAloneNeverOpensItAndIsItselfLeftAlone() {
        assertThat(breaker.silent("one")).isFalse();
        assertThat(breaker.silent("one")).isFalse();
        assertThat(breaker.silent("one")).isTrue();
        assertThat(breaker.silent("one")).isFalse();
        assertThat(breaker.mayStart()).isTrue();
        assertThat(breaker.restsUntil()).isEmpty();
    }

    @Test
    void afterTheRestOneIsLetThroughAndItsAnswerClosesIt() {
        open();
        clock.advance(REST);
        assertThat(breaker.mayStart()).isTrue();
        assertThat(breaker.mayStart()).as("a second beside it").isFalse();
        breaker.answered("two");
        breaker.over();
        assertThat(breaker.mayStart()).isTrue();
        assertThat(breaker.mayStart()).isTrue();
    }

    @Test
    void ifThatOneFailsTooItRestsAgain() {
        open();
        clock.advance(REST);
        assertThat(breaker.mayStart()).isTrue();
        breaker.silent("two");
        breaker.over();
        assertThat(breaker.mayStart()).isFalse();
        clock.advance(REST);
        assertThat(breaker.mayStart()).isTrue();
    }

    @Test
    void oneThatWasLetThroughAndMadeNoCallMakesRoomForAnother() {
        open();
        clock.advance(REST);
        assertThat(breaker.mayStart()).isTrue();
        breaker.over();
        assertThat(breaker.mayStart()).isTrue();
    }
}
