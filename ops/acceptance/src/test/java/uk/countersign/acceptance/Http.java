package uk.countersign.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls with JSON, each with the same headers. A connection that breaks is an {@link UncheckedIOException}. */
final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, String> headers;

    Http(Map<String, String> headers) {
        this.headers = headers;
    }

    /** An answer, with its body as JSON. */
    record Reply(int status, JsonNode json) {

        /** The body, of a call that went well. */
        JsonNode orFail() {
            if (status / 100 != 2) {
                throw new AssertionError("Answered " + status + ": " + json);
            }
            return json;
        }
    }

    Reply get(URI uri) {
        return send("GET", uri, BodyPublishers.noBody(), Map.of());
    }

    Reply delete(URI uri) {
        return send("DELETE", uri, BodyPublishers.noBody(), Map.of());
    }

    Reply post(URI uri, Object body) {
        var json = JsonMapper.shared().writeValueAsString(body);
        return send("POST", uri, BodyPublishers.ofString(json), Map.of("Content-Type", "application/json"));
    }

    Reply send(String method, URI uri, BodyPublisher body, Map<String, String> more) {
        var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).method(method, body);
        var all = new HashMap<>(headers);
        all.putAll(more);
        all.forEach(request::header);
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            var text = answer.body().isBlank() ? "{}" : answer.body();
            return new Reply(answer.statusCode(), JsonMapper.shared().readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
