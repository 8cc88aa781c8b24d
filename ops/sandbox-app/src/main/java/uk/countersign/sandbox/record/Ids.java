package uk.countersign.sandbox.record;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** Ids and secrets that look like the platforms' own. Ids never repeat and grow with time. */
public final class Ids {

    /** The first instant of X's ids. */
    private static final long X_EPOCH = 1_288_834_974_657L;

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final SecureRandom random = new SecureRandom();
    private final AtomicLong lastSnowflake = new AtomicLong();
    private final AtomicLong lastNumber = new AtomicLong();
    private final Clock clock;

    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** An id as X makes them: milliseconds in the upper bits. */
    public String snowflake() {
        return Long.toString(next(lastSnowflake, (clock.millis() - X_EPOCH) << 22));
    }

    /** An id as Meta makes them: digits after a fixed beginning. */
    public String number(String beginning) {
        return beginning + next(lastNumber, (clock.millis() - X_EPOCH) * 10);
    }

    /** Letters and digits that nobody can guess. */
    public String secret(int length) {
        var secret = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            secret.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return secret.toString();
    }

    /** Lower-case hexadecimal digits that nobody can guess. */
    public String hex(int length) {
        var digits = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            digits.append(Character.forDigit(random.nextInt(16), 16));
        }
        return digits.toString();
    }

    private static long next(AtomicLong last, long byClock) {
        return last.updateAndGet(previous -> Math.max(previous + 1, byClock));
    }
}
