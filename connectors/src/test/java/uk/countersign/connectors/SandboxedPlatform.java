package uk.countersign.connectors;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.countersign.sandbox.Sandbox;

/** A platform of the running sandbox, with an account on it and pictures that it can fetch. */
final class SandboxedPlatform implements Place, AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Map<String, String> PATHS = Map.of(
            "x", "/x", "facebook", "/graph", "instagram", "/graph", "bluesky", "/bluesky", "mastodon", "/mastodon");

    private final Connector connector;
    private final Account account;
    private final String platform;
    private final Path folder;
    private final Sandbox sandbox;
    private final HttpServer pictures;

    SandboxedPlatform(String platform, Path folder) throws Exception {
        this.platform = platform;
        this.folder = folder;
        sandbox = Sandbox.start(0, folder.resolve("sandbox"));
        pictures = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        pictures.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        pictures.createContext("/", exchange -> {
            var bytes = Files.readAllBytes(
                    folder.resolve(exchange.getRequestURI().getPath().substring(1)));
            exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        pictures.start();
        connector = connector(Duration.ofSeconds(20));
        account = open("oakfield");
    }

    @Override
    public Connector connector() {
        return connector;
    }

    @Override
    public Account account() {
        return account;
    }

    /** The same account with credentials that are no good. */
    Account stranger() {
        var secrets = new HashMap<>(account.secrets());
        secrets.put(platform.equals("bluesky") ? "app_password" : "access_token", "wrong-token");
        return new Account(account.handle(), account.remoteId(), secrets);
    }

    /** Another connector with its own patience. */
    Connector connector(Duration callTimeout) {
        var base = URI.create(sandbox.url() + PATHS.get(platform));
        var settings = new PlatformSettings(base, Duration.ofSeconds(5), callTimeout);
        return Samples.connector(platform, Samples.quick(platform, settings));
    }

    @Override
    public Account open(String handle) throws Exception {
        var made = call(
                "/sandbox/accounts",
                Optional.of(
                        "{\"platform\":\"%s\",\"handle\":\"%s\",\"name\":\"Oakfield School\",\"require_proof\":true}"
                                .formatted(platform, handle)));
        var secrets = new HashMap<String, String>();
        made.path("credentials")
                .properties()
                .forEach(entry -> secrets.put(entry.getKey(), entry.getValue().asString()));
        return new Account(handle, made.path("id").asString(), secrets);
    }

    /** Arms the next call of that kind. */
    void fault(String operation, String mode, int status, int delayMillis) throws Exception {
        call(
                "/sandbox/faults",
                Optional.of(("{\"platform\":\"%s\",\"operation\":\"%s\",\"mode\":\"%s\",\"status\":%d,\"count\":1,"
                                + "\"delay_ms\":%d}")
                        .formatted(platform, operation, mode, status, delayMillis)));
    }

    @Override
    public int standing() throws Exception {
        return call("/sandbox/posts?platform=" + platform, Optional.empty())
                .path("posts")
                .size();
    }

    @Override
    public OutgoingPost post(String text) {
        return platform.equals("instagram") ? Samples.pictures(text, picture("only.jpg", "")) : Samples.text(text);
    }

    @Override
    public OutgoingMedia picture(String name, String altText) {
        var file = Samples.picture(folder, name, 500, 400);
        var address = URI.create("http://localhost:" + pictures.getAddress().getPort() + "/" + name);
        return new OutgoingMedia(file, "image/jpeg", altText, Optional.of(address));
    }

    OutgoingMedia video(String name) {
        var file = Samples.video(folder, name, Duration.ofSeconds(12), 600_000);
        var address = URI.create("http://localhost:" + pictures.getAddress().getPort() + "/" + name);
        return new OutgoingMedia(file, "video/mp4", "", Optional.of(address));
    }

    /** A reader writes under a post; gives the comment's id. */
    String comment(String post, String author, String text) throws Exception {
        var body = "{\"post\":\"%s\",\"author\":\"%s\",\"text\":\"%s\"}".formatted(post, author, text);
        return call("/sandbox/comments", Optional.of(body)).path("id").asString();
    }

    /** The comments under a post as the platform has them. */
    JsonNode comments(String post) throws Exception {
        return call("/sandbox/comments?post=" + post, Optional.empty()).path("comments");
    }

    private JsonNode call(String path, Optional<String> body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(sandbox.url() + path));
        body.ifPresent(json ->
                request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
        var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("The sandbox answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        pictures.stop(0);
        sandbox.close();
    }
}
