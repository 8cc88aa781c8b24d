package uk.countersign.connectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An official account with what is needed to act for it. Made just before a call and dropped after it.
 *
 * @param handle the account's public name, without a leading {@code @}
 * @param remoteId the platform's own id of the account (page id, professional account id, user id)
 * @param secrets tokens and keys by the names that the connector documents; never logged
 */
public record Account(String handle, String remoteId, Map<String, String> secrets) {

    public Account {
        secrets = Map.copyOf(secrets);
    }

    /** The secret of that name. */
    public String secret(String name) {
        var secret = secrets.get(name);
        if (secret == null) {
            throw new IllegalArgumentException("The account " + handle + " has no " + name + "; connect it again");
        }
        return secret;
    }

    /** What to tell a person when one of these secrets is missing; empty when all are there. */
    public Optional<String> lacking(List<String> names) {
        return names.stream()
                .filter(name -> secrets.getOrDefault(name, "").isBlank())
                .findFirst()
                .map(name -> "The account " + handle + " has no " + name.replace('_', ' ')
                        + ". Connect it again under Accounts.");
    }

    /** The text without any of this account's secrets: platforms repeat tokens in their errors. */
    public String withoutSecrets(String text) {
        var clean = text;
        for (var secret : secrets.values()) {
            if (!secret.isBlank()) {
                clean = clean.replace(secret, "…");
            }
        }
        return clean;
    }

    @Override
    public String toString() {
        return "Account[" + handle + "]";
    }
}
