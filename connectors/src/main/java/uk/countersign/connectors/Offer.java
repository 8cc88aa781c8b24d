package uk.countersign.connectors;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * An account that can be connected, for a person to look at before anything is kept.
 *
 * @param picture where the account's picture is
 * @param secrets what is needed to act for it; never logged
 */
public record Offer(String remoteId, String handle, String name, Optional<URI> picture, Map<String, String> secrets) {

    public Offer {
        secrets = Map.copyOf(secrets);
    }

    /** Where a picture is, as a platform writes it; it may write nothing. */
    public static Optional<URI> address(String written) {
        try {
            return written.isBlank() ? Optional.empty() : Optional.of(URI.create(written));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Offer[" + handle + "]";
    }
}
