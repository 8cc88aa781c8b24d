package uk.countersign.database;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Makes ids: UUIDs of version 7, which sort in the order in which this process made them. */
@Component
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final AtomicLong latest = new AtomicLong();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new id, 36 characters. */
    public String next() {
        // Milliseconds and a counter of twelve bits; when that runs over, the time is borrowed from what comes.
        var tick = latest.accumulateAndGet(clock.millis() << 12, (before, now) -> Math.max(before + 1, now));
        var high = (tick >>> 12 << 16) | 0x7000L | (tick & 0xfff);
        var low = 0x8000_0000_0000_0000L | (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL);
        return new UUID(high, low).toString();
    }
}
