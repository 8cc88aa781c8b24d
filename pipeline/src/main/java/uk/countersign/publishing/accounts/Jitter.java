package uk.countersign.publishing.accounts;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Spreads what would else be due for all accounts at the same moment. */
final class Jitter {

    private Jitter() {}

    /** Between three quarters of it and all of it. */
    static Duration of(Duration whole) {
        var millis = whole.toMillis();
        return Duration.ofMillis(millis - ThreadLocalRandom.current().nextLong(millis / 4 + 1));
    }
}
