package uk.countersign.connectors.bluesky;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What signing in gave. Never stored: an app password gives another at any time.
 *
 * @param did the account's id
 * @param access goes with every call, for some two hours
 * @param refresh gives another session
 * @param home the server that keeps the account's files, where it is told; else empty
 */
record Session(String did, String handle, String access, String refresh, String home, Instant since) {

    /** What a token permits that was given for an account's own password. */
    private static final String EVERYTHING = "com.atproto.access";

    static Optional<Session> read(JsonNode object, Instant now) {
        var session = new Session(
                object.path("did").asString(""),
                object.path("handle").asString(""),
                object.path("accessJwt").asString(""),
                object.path("refreshJwt").asString(""),
                home(object.path("didDoc")),
                now);
        return session.did().isEmpty() || session.access().isEmpty() ? Optional.empty() : Optional.of(session);
    }

    private static String home(JsonNode document) {
        return document.path("service")
                .valueStream()
                .filter(service -> service.path("id").asString("").endsWith("#atproto_pds"))
                .map(service -> service.path("serviceEndpoint").asString(""))
                .findFirst()
                .orElse("");
    }

    /** Whether it permits everything that the account's owner may do, and so more than an app password gives. */
    boolean isOwners() {
        var parts = access.split("\\.", -1);
        try {
            return parts.length == 3
                    && JsonMapper.shared()
                            .readTree(Base64.getUrlDecoder().decode(parts[1]))
                            .path("scope")
                            .asString("")
                            .equals(EVERYTHING);
        } catch (IllegalArgumentException | JacksonException notToldInTheToken) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "Session[" + handle + "]";
    }
}
