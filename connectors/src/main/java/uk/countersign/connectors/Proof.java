package uk.countersign.connectors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Proves that whoever brings a code back is the one who asked for it (PKCE). The verifier stays with us; the consent
 * screen is only shown the challenge.
 */
public record Proof(String verifier) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Proof fresh() {
        return new Proof(random());
    }

    /** Something that nobody can guess, 43 characters that an address takes as they are. */
    public static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException("This Java cannot compute SHA-256", everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return "Proof";
    }
}
