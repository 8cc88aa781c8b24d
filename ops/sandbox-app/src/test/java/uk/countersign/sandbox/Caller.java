package uk.countersign.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a sandbox as any program would. */
record Caller(URI base) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** What came back. */
    record Answer(int status, HttpResponse<byte[]> response) {

        JsonNode json() {
            return MAPPER.readTree(response.body());
        }

        String text(String pointer) {
            return json().at(pointer).asString("");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String body() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return trySend(request);
        } catch (IOException dropped) {
            throw new UncheckedIOException(dropped);
        }
    }

    Answer trySend(HttpRequest.Builder request) throws IOException {
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    Answer get(String path, String... headers) {
        var request = to(path).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Answer postJson(String path, String json, String... headers) {
        return send(json(path, json, headers));
    }

    HttpRequest.Builder json(String path, String json, String... headers) {
        var request =
                to(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
        return headers.length == 0 ? request : request.headers(headers);
    }

    Answer postForm(String path, Map<String, String> form) {
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form))));
    }

    Answer delete(String path, String... headers) {
        var request = to(path).DELETE();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends fields and one file as multipart. */
    Answer postMultipart(String path, Map<String, String> fields, String file, byte[] content, String... headers) {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--cut\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"" + file
                        + "\"; filename=\"blob\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        var request = to(path).header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> URLEncoder.encode(entry.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Opens an account, or finds it again. */
    /** A reader writes under a post; gives the comment's id. */
    String comment(String post, String author, String text) {
        return postJson(
                        "/sandbox/comments",
                        MAPPER.writeValueAsString(Map.of("post", post, "author", author, "text", text)))
                .text("/id");
    }

    Opened open(String platform, String handle) {
        return Opened.from(postJson(
                        "/sandbox/accounts",
                        MAPPER.writeValueAsString(
                                Map.of("platform", platform, "handle", handle, "name", "Oakfield Primary School")))
                .json());
    }

    void arm(String platform, String operation, String mode, int count, int delay) {
        var answer = postJson("/sandbox/faults", """
            {"platform":"%s","operation":"%s","mode":"%s","status":503,"count":%d,"delay_ms":%d}\
            """.formatted(platform, operation, mode, count, delay));
        if (answer.status() != 200) {
            throw new AssertionError(answer.body());
        }
    }

    /** What stands on a platform. */
    JsonNode posts(String platform) {
        return get("/sandbox/posts?platform=" + platform).json().get("posts");
    }
}
