package uk.countersign.acceptance;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An app that makes codes, as RFC 6238 says, written apart from the program's own. */
final class AuthenticatorApp {

    private static final Pattern SECRET = Pattern.compile("[?&]secret=([A-Z2-7]+)");
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] key;

    private AuthenticatorApp(byte[] key) {
        this.key = key;
    }

    /** Reads what the picture says. */
    static AuthenticatorApp reading(String address) {
        var secret = SECRET.matcher(address);
        if (!secret.find()) {
            throw new AssertionError("There is no secret in " + address);
        }
        var bits = new StringBuilder();
        for (var letter : secret.group(1).toCharArray()) {
            bits.append(Integer.toBinaryString(32 + LETTERS.indexOf(letter)).substring(1));
        }
        var key = new byte[bits.length() / 8];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        }
        return new AuthenticatorApp(key);
    }

    String code() {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(Instant.now().getEpochSecond() / 30)
                    .array());
            var offset = hash[hash.length - 1] & 15;
            return "%06d".formatted((ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE) % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
