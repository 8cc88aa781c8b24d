package uk.countersign.connectors.bluesky;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * A record's key: microseconds and ten bits more, thirteen letters that sort by time. Made from a post's own key, so
 * that the same post has the same record however often it is sent.
 */
record Tid(String text) {

    private static final String LETTERS = "234567abcdefghijklmnopqrstuvwxyz";
    private static final String FORM = "[2-7a-j][2-7a-z]{12}";
    private static final int VERSION_WITH_TIME = 7;
    private static final long BITS_OF_TIME = 53;
    private static final int BITS_OF_CLOCK = 10;

    /**
     * The record's key for a post's. Our posts' keys tell when they were approved, and the record's key with them; of
     * any other the record's key lies in the far future, where no page of a list that ends at a time leaves it out.
     */
    static Tid of(String key) {
        var spread = spread(key);
        var micros = milliseconds(key)
                .map(millis -> millis * 1_000 + Long.remainderUnsigned(spread >>> BITS_OF_CLOCK, 1_000))
                .orElse(1L << (BITS_OF_TIME - 1) | spread >>> (64 - BITS_OF_TIME + 1));
        return of(micros << BITS_OF_CLOCK | spread & ((1 << BITS_OF_CLOCK) - 1));
    }

    /** A record's key as others made it; empty when it is none. */
    static Optional<Tid> read(String text) {
        return text.matches(FORM) ? Optional.of(new Tid(text)) : Optional.empty();
    }

    /** The time that it tells. */
    Instant time() {
        var value = 0L;
        for (var letter : text.toCharArray()) {
            value = value << 5 | LETTERS.indexOf(letter);
        }
        return Instant.EPOCH.plus(value >>> BITS_OF_CLOCK, ChronoUnit.MICROS);
    }

    private static Tid of(long value) {
        var text = new StringBuilder();
        for (var shift = 60; shift >= 0; shift -= 5) {
            text.append(LETTERS.charAt((int) (value >>> shift & 31)));
        }
        return new Tid(text.toString());
    }

    private static Optional<Long> milliseconds(String key) {
        try {
            var uuid = UUID.fromString(key);
            return uuid.version() == VERSION_WITH_TIME
                    ? Optional.of(uuid.getMostSignificantBits() >>> 16)
                    : Optional.empty();
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
    }

    private static long spread(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException("This Java cannot compute SHA-256", everyJavaHasIt);
        }
    }
}
