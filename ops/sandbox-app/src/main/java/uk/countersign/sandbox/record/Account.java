package uk.countersign.sandbox.record;

import java.time.Instant;
import java.util.Map;

/**
 * An official account on a platform.
 *
 * @param id the platform's own id
 * @param credentials by the platform's names for them
 * @param proofRequired whether calls need an {@code appsecret_proof}
 */
public record Account(
        Platform platform,
        String id,
        String handle,
        String name,
        Map<String, String> credentials,
        boolean proofRequired,
        Instant made) {

    public Account {
        credentials = Map.copyOf(credentials);
    }

    public String credential(String named) {
        return credentials.getOrDefault(named, "");
    }

    @Override
    public String toString() {
        return "Account[" + platform.id() + " " + handle + "]";
    }
}
