package uk.countersign.sandbox.x;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;

/** Remembers what was used, for as long as it could be used again. */
final class Nonces {

    private record Used(String nonce, Instant at) {}

    private final Set<String> known = new HashSet<>();
    private final Queue<Used> oldestFirst = new ArrayDeque<>();
    private final Clock clock;
    private final Duration memory;

    Nonces(Clock clock, Duration memory) {
        this.clock = clock;
        this.memory = memory;
    }

    /** Whether this is its first use. */
    synchronized boolean use(String nonce) {
        var now = clock.instant();
        while (!oldestFirst.isEmpty() && oldestFirst.element().at().isBefore(now.minus(memory))) {
            known.remove(oldestFirst.remove().nonce());
        }
        if (!known.add(nonce)) {
            return false;
        }
        oldestFirst.add(new Used(nonce, now));
        return true;
    }
}
