package uk.countersign.sandbox;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An account as its opener got it. */
record Opened(String platform, String handle, String id, Map<String, String> credentials) {

    static Opened from(JsonNode json) {
        var credentials = new HashMap<String, String>();
        json.get("credentials")
                .properties()
                .forEach(entry ->
                        credentials.put(entry.getKey(), entry.getValue().asString()));
        return new Opened(
                json.get("platform").asString(),
                json.get("handle").asString(),
                json.get("id").asString(),
                credentials);
    }

    String credential(String name) {
        return credentials.get(name);
    }

    String token() {
        return credential("access_token");
    }

    /** For calls on X that are about something else than signing. */
    String bearer() {
        return "Bearer " + credential("bearer_token");
    }
}
