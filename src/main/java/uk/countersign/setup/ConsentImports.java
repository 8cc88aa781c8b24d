package uk.countersign.setup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.countersign.register.ConsentCsv;

/**
 * Lists that were sent and looked at, and wait for a word to be brought in. In memory only, for a short while: they name
 * pupils.
 */
@Component
class ConsentImports {

    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MOST = 20;

    private final Clock clock;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();

    ConsentImports(Clock clock) {
        this.clock = clock;
    }

    private record Waiting(ConsentCsv csv, Instant since) {}

    /** Keeps the list of that member, in place of one before. */
    synchronized void keep(String owner, ConsentCsv csv) {
        forgetOld();
        if (waiting.size() >= MOST) {
            waiting.remove(waiting.keySet().iterator().next());
        }
        waiting.remove(owner);
        waiting.put(owner, new Waiting(csv, clock.instant()));
    }

    /** Gives the list of that member, once. */
    synchronized Optional<ConsentCsv> take(String owner) {
        forgetOld();
        return Optional.ofNullable(waiting.remove(owner)).map(Waiting::csv);
    }

    private void forgetOld() {
        var oldest = clock.instant().minus(KEPT);
        waiting.values().removeIf(list -> list.since().isBefore(oldest));
    }
}
