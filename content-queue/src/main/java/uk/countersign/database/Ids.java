package uk.countersign.database;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes ids: UUIDs of version 7, which sort by the time they were made. */
@Component
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;

    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new id, 36 characters. */
    public String next() {
        var high = (clock.millis() << 16) | 0x7000L | RANDOM.nextInt(1 << 12);
        var low = 0x8000_0000_0000_0000L | (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL);
        return new UUID(high, low).toString();
    }
}
