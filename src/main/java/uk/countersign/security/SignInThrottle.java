package uk.countersign.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords. An attempt is counted before the password is looked at, so that many at once
 * count too, and forgotten when it succeeds. A whole school may share one address, and a stranger must not be able to
 * lock somebody out with a few tries: so few for one account from one address, more for either alone.
 */
@Component
class SignInThrottle {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int FOR_BOTH = 8;
    static final int FOR_ACCOUNT = 60;
    static final int FOR_ADDRESS = 120;

    private static final int MOST_REMEMBERED = 20_000;

    private final Clock clock;
    private final Map<Key, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Count> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    private record Key(String address, String account, int most) {}

    private record Count(Instant since, int attempts) {}

    /** Counts an attempt, and says whether it may go on. */
    synchronized boolean admits(String address, String email) {
        var keys = keys(address, email);
        if (keys.stream().anyMatch(key -> attempts(key) >= key.most())) {
            return false;
        }
        keys.forEach(key ->
                counts.merge(key, new Count(clock.instant(), 1), (known, one) -> isOver(known) ? one : more(known, 1)));
        return true;
    }

    /** Takes back the count of an attempt that succeeded, and forgets the account's mistakes from this address. */
    synchronized void succeeded(String address, String email) {
        var keys = keys(address, email);
        keys.forEach(key -> counts.computeIfPresent(key, (same, known) -> more(known, -1)));
        counts.remove(keys.get(0));
    }

    private int attempts(Key key) {
        var known = counts.get(key);
        return known == null || isOver(known) ? 0 : known.attempts();
    }

    private boolean isOver(Count count) {
        return !clock.instant().isBefore(count.since().plus(WINDOW));
    }

    private static Count more(Count count, int by) {
        return new Count(count.since(), count.attempts() + by);
    }

    private static List<Key> keys(String address, String email) {
        var account = email.strip().toLowerCase(Locale.ROOT);
        return List.of(
                new Key(address, account, FOR_BOTH),
                new Key("", account, FOR_ACCOUNT),
                new Key(address, "", FOR_ADDRESS));
    }
}
