package uk.countersign.sandbox.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import uk.countersign.sandbox.record.Ids;

/**
 * What was allowed and not yet collected, and the tokens of the persons who allowed it. Kept in memory: they live for
 * moments only.
 */
public final class Consents {

    /** X's codes are good for half a minute. */
    private static final Duration CODE_LIVES = Duration.ofSeconds(30);

    private final Map<String, Consent> codes = new ConcurrentHashMap<>();
    private final Map<String, List<String>> persons = new ConcurrentHashMap<>();
    private final Ids ids;
    private final Clock clock;

    public Consents(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What somebody allowed.
     *
     * @param accounts ids of the accounts that the program may use
     * @param challenge of PKCE; empty where there was none
     */
    public record Consent(List<String> accounts, String redirect, String challenge, String scope, Instant until) {

        /** Whether whoever brings this verifier is the one who asked. */
        public boolean isProvedBy(String verifier) {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8));
                return challenge.equals(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("This Java has no SHA-256", missing);
            }
        }
    }

    /** Writes down a consent; gives the code that it can be collected with, once. */
    String allow(List<String> accounts, String redirect, String challenge, String scope) {
        var code = ids.secret(60);
        codes.put(
                code,
                new Consent(
                        accounts, redirect, challenge, scope, clock.instant().plus(CODE_LIVES)));
        return code;
    }

    /** What a code stands for; it is good once, soon, and for the address that it was sent to. */
    public Optional<Consent> collect(String code, String redirect) {
        return Optional.ofNullable(codes.remove(code))
                .filter(consent -> consent.redirect().equals(redirect))
                .filter(consent -> clock.instant().isBefore(consent.until()));
    }

    /** A token of the person who allowed the use of these accounts. */
    public String person(List<String> accounts) {
        var token = "EAAU" + ids.secret(120);
        persons.put(token, List.copyOf(accounts));
        return token;
    }

    /** The accounts that a person's token was given for. */
    public Optional<List<String>> accounts(String token) {
        return Optional.ofNullable(persons.get(token));
    }
}
