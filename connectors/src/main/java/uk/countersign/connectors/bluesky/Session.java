package uk.countersign.connectors.bluesky;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What signing in gave. Never stored: an app password gives another at any time.
 *
 * @param did the account's id
 * @param access goes with every call, for some two hours
 * @param refresh gives another session
 */
record Session(String did, String handle, String access, String refresh, Instant since) {

    static Optional<Session> read(JsonNode object, Instant now) {
        var session = new Session(
                object.path("did").asString(""),
                object.path("handle").asString(""),
                object.path("accessJwt").asString(""),
                object.path("refreshJwt").asString(""),
                now);
        return session.did().isEmpty() || session.access().isEmpty() ? Optional.empty() : Optional.of(session);
    }

    @Override
    public String toString() {
        return "Session[" + handle + "]";
    }
}
