package uk.countersign.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.countersign.security.TestSchools;

/** A program that calls the API with the token of one member. */
final class Caller {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String base;
    private final String authorization;

    private Caller(int port, String authorization) {
        this.base = "http://localhost:" + port + "/api/v1";
        this.authorization = authorization;
    }

    static Caller as(int port, String memberId) {
        return new Caller(port, "Bearer " + TestSchools.token(memberId));
    }

    static Caller withoutToken(int port) {
        return new Caller(port, "");
    }

    /** What came back. */
    record Answer(int status, String contentType, Map<String, java.util.List<String>> headers, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        /** The value at a path such as {@code /findings/0/id}, as text. */
        String at(String path) {
            return json().at(path).asString();
        }
    }

    Answer get(String path) {
        return call("GET", path, "");
    }

    Answer post(String path, String json, String... headers) {
        return call("POST", path, json, headers);
    }

    Answer put(String path, String json) {
        return call("PUT", path, json);
    }

    /** Sends JSON when the body is not empty. */
    Answer call(String method, String path, String body, String... headers) {
        var type = body.isEmpty() ? new String[0] : new String[] {"Content-Type", "application/json"};
        return send(method, path, body, headers.length == 0 ? type : concat(type, headers));
    }

    /** Sends a body with exactly these headers. */
    Answer send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(
                        method,
                        body.isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().map(),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String[] concat(String[] first, String[] second) {
        var all = new String[first.length + second.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
