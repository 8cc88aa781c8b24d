package uk.countersign.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real personal data server, as a process that ends with its input. */
final class RealBluesky implements AutoCloseable {

    /** Installed by {@code ops/test-tools}. */
    static final Path FOLDER = Path.of("../ops/bluesky-server").toAbsolutePath().normalize();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process process;
    private final URI address;

    private RealBluesky(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static boolean isInstalled() {
        return Files.exists(FOLDER.resolve("node_modules/.installed"));
    }

    static RealBluesky start() {
        try {
            var process = new ProcessBuilder("node", "server.mjs")
                    .directory(FOLDER.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var line = process.inputReader(StandardCharsets.UTF_8).readLine();
            if (line == null) {
                throw new IllegalStateException("The server in " + FOLDER + " did not start");
            }
            return new RealBluesky(
                    process, URI.create(JSON.readTree(line).path("url").asString()));
        } catch (IOException noNode) {
            throw new UncheckedIOException("The server in " + FOLDER + " cannot be started", noNode);
        }
    }

    URI address() {
        return address;
    }

    /** Opens an account there, with an app password. */
    Account open(String handle) {
        var opened = call(
                "com.atproto.server.createAccount",
                Map.of("handle", handle, "email", handle + "@oakfield.example", "password", "the owner's own"),
                "");
        var password = call(
                        "com.atproto.server.createAppPassword",
                        Map.of("name", "Countersign"),
                        opened.path("accessJwt").asString())
                .path("password")
                .asString();
        return new Account(
                handle, opened.path("did").asString(), Map.of("identifier", handle, "app_password", password));
    }

    /** An account's posts, as anybody may read them. */
    JsonNode posts(Account account) {
        return send(HttpRequest.newBuilder(URI.create(address
                        + "/xrpc/com.atproto.repo.listRecords?collection=app.bsky.feed.post&repo="
                        + account.remoteId())))
                .path("records");
    }

    private JsonNode call(String name, Map<String, String> body, String token) {
        var request = HttpRequest.newBuilder(URI.create(address + "/xrpc/" + name))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try {
            var answer =
                    CLIENT.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The server answered " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException gone) {
            process.destroyForcibly();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
