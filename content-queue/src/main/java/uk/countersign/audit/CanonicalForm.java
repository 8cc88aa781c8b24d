package uk.countersign.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Hashes values so that no two different lists of values write the same bytes: each text is its length in bytes (four,
 * big-endian) and its UTF-8; each number is eight bytes, big-endian.
 */
public final class CanonicalForm {

    private final MessageDigest sha256;

    private CanonicalForm(MessageDigest sha256) {
        this.sha256 = sha256;
    }

    /** Begins a form; the name keeps hashes of different things apart. */
    public static CanonicalForm named(String name) {
        try {
            return new CanonicalForm(MessageDigest.getInstance("SHA-256")).text(name);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    public CanonicalForm text(String value) {
        var utf8 = value.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, utf8.length));
        sha256.update(utf8);
        return this;
    }

    public CanonicalForm number(long value) {
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(0, value));
        return this;
    }

    /** The SHA-256 of all that was given, 64 hexadecimal digits. */
    public String hash() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
