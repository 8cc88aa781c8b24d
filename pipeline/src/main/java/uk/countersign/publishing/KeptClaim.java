package uk.countersign.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import uk.countersign.connectors.GoAhead;

/**
 * The claim on a post while its pictures and videos go up, which may take longer than one lease. Renewed well before it
 * ends; one that was lost stays lost, and nothing is sent under it. For one thread.
 */
final class KeptClaim implements GoAhead {

    /** Of a lease, how much may pass before it is renewed: the record is not asked for each small part. */
    private static final int SHARE = 4;

    private final BooleanSupplier renewal;
    private final Duration every;
    private final Clock clock;
    private Instant renewed;
    private boolean stands;

    /** Renews at once. */
    KeptClaim(BooleanSupplier renewal, Duration lease, Clock clock) {
        this.renewal = renewal;
        this.every = lease.dividedBy(SHARE);
        this.clock = clock;
        this.renewed = clock.instant();
        this.stands = renewal.getAsBoolean();
    }

    @Override
    public boolean stands() {
        var now = clock.instant();
        if (stands && !now.isBefore(renewed.plus(every))) {
            stands = renewal.getAsBoolean();
            renewed = now;
        }
        return stands;
    }

    /** Whether it was lost when last looked at. */
    boolean isLost() {
        return !stands;
    }
}
