package uk.countersign.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves a platform alone for a while when several posts in a row got no answer, and then lets one through to see. It
 * opens only when more than one account has failed: a single one has a trouble of its own, and is held back alone.
 *
 * <p>Home-made because the libraries know one circuit and one count; here an account's failures and its platform's are
 * told apart, and the clock is ours.
 */
final class Breaker {

    private final int after;
    private final Duration rest;
    private final Clock clock;
    private final Map<String, Integer> inARow = new HashMap<>();
    private final Set<String> silentSinceAnAnswer = new HashSet<>();
    private int silences;
    private Optional<Instant> restsUntil = Optional.empty();
    private boolean probing;

    Breaker(int after, Duration rest, Clock clock) {
        this.after = after;
        this.rest = rest;
        this.clock = clock;
    }

    /** Whether one more post may be started now. Whoever starts it says so with {@link #over} when it has ended. */
    synchronized boolean mayStart() {
        if (restsUntil.isEmpty()) {
            return true;
        }
        if (probing || clock.instant().isBefore(restsUntil.get())) {
            return false;
        }
        probing = true;
        return true;
    }

    /** The platform answered for that account, whatever it said. */
    synchronized void answered(String account) {
        inARow.remove(account);
        silentSinceAnAnswer.clear();
        silences = 0;
        restsUntil = Optional.empty();
    }

    /** There was no answer. Gives whether that account has now been silent often enough to be left alone. */
    synchronized boolean silent(String account) {
        silentSinceAnAnswer.add(account);
        silences++;
        var resting = restsUntil.isPresent();
        if (resting || silences >= after && silentSinceAnAnswer.size() > 1) {
            restsUntil = Optional.of(clock.instant().plus(rest));
        }
        return inARow.merge(account, 1, Integer::sum) % after == 0;
    }

    /** A post that was started has ended, in whatever way. */
    synchronized void over() {
        probing = false;
    }

    /** Until when the platform is left alone; nothing while it answers. */
    synchronized Optional<Instant> restsUntil() {
        return restsUntil;
    }
}
