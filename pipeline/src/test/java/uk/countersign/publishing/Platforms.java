package uk.countersign.publishing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.countersign.audit.Actor;
import uk.countersign.database.Dialect;
import uk.countersign.draft.SourceFile;
import uk.countersign.media.MediaStore;
import uk.countersign.post.Post;
import uk.countersign.rig.Rig;
import uk.countersign.sandbox.Sandbox;
import uk.countersign.school.Channel;
import uk.countersign.school.ChannelStatus;
import uk.countersign.school.Platform;
import uk.countersign.screening.batch.VideoBytes;
import uk.countersign.testing.SampleRecord;

/** The sandbox platforms with the sample school's accounts on them, and a page that serves its pictures. */
public final class Platforms implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final List<String> ALL = List.of("x", "facebook", "instagram", "bluesky", "mastodon");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Sandbox sandbox;
    private final HttpServer pictures;
    private final Rig rig;
    private final List<String> settings;

    private Platforms(Sandbox sandbox, HttpServer pictures, Rig rig, List<String> settings) {
        this.sandbox = sandbox;
        this.pictures = pictures;
        this.rig = rig;
        this.settings = settings;
    }

    /** A published post as a reader sees it. */
    record Standing(String id, String platform, String text, int media) {}

    public static Platforms with(Dialect dialect, String... settings) {
        try {
            var sandbox = Sandbox.start(0, Files.createTempDirectory("countersign-sandbox"));
            var pictures = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            var lines = new ArrayList<>(List.of(
                    "countersign.platforms.x.base-url=" + sandbox.url() + "/x",
                    "countersign.platforms.x.call-timeout=2s",
                    "countersign.platforms.x.app.client-id=sandbox-app",
                    "countersign.platforms.x.app.client-secret=sandbox-app-secret",
                    "countersign.platforms.x.app.consent-url=" + sandbox.url() + "/i/oauth2/authorize",
                    "countersign.platforms.facebook.app.client-id=sandbox-app",
                    "countersign.platforms.facebook.app.client-secret=sandbox-app-secret",
                    "countersign.platforms.facebook.app.consent-url=" + sandbox.url() + "/graph/v25.0/dialog/oauth",
                    "countersign.platforms.facebook.base-url=" + sandbox.url() + "/graph",
                    "countersign.platforms.facebook.call-timeout=2s",
                    "countersign.platforms.instagram.base-url=" + sandbox.url() + "/graph",
                    "countersign.platforms.instagram.call-timeout=2s",
                    "countersign.platforms.instagram.options.poll-every-ms=50",
                    "countersign.platforms.bluesky.base-url=" + sandbox.url() + "/bluesky",
                    "countersign.platforms.bluesky.call-timeout=2s",
                    "countersign.platforms.mastodon.base-url=" + sandbox.url() + "/mastodon",
                    "countersign.platforms.mastodon.call-timeout=2s",
                    "countersign.platforms.mastodon.options.poll-every-ms=50",
                    "countersign.public-url=http://localhost:"
                            + pictures.getAddress().getPort(),
                    "countersign.publishing.settle=7s",
                    "countersign.publishing.look-again=200ms",
                    "countersign.publishing.retry=200ms",
                    "countersign.publishing.retry-longest=400ms",
                    "countersign.publishing.rest=300ms",
                    "countersign.publishing.clock-skew=2s"));
            lines.addAll(List.of(settings));
            var rig = Rig.inRealTime(dialect, lines.toArray(String[]::new));
            var platforms = new Platforms(sandbox, pictures, rig, lines);
            platforms.servePictures();
            ALL.forEach(platforms::connect);
            return platforms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Rig rig() {
        return rig;
    }

    /** For another node that sends to the same platforms. */
    public String[] settings() {
        return settings.toArray(String[]::new);
    }

    private void servePictures() {
        var addresses = rig.get(PublicAddresses.class);
        var media = rig.get(MediaStore.class);
        pictures.createContext("/public-media/", exchange -> {
            var parts = exchange.getRequestURI().getPath().split("/");
            var signature = parts[4].replaceFirst("\\.jpg$", "");
            if (addresses.isGood(parts[2], Long.parseLong(parts[3]), signature)) {
                answer(exchange, Files.readAllBytes(media.path(parts[2])));
            } else {
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
            }
        });
        pictures.setExecutor(Executors.newCachedThreadPool());
        pictures.start();
    }

    private static void answer(HttpExchange exchange, byte[] jpeg) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "image/jpeg");
        exchange.sendResponseHeaders(200, jpeg.length);
        try (var body = exchange.getResponseBody()) {
            body.write(jpeg);
        }
    }

    private void connect(String platform) {
        var opened = post("/sandbox/accounts", Map.of("platform", platform, "handle", "ashlane-" + platform));
        var secrets = new HashMap<String, String>();
        opened.path("credentials")
                .properties()
                .forEach(
                        secret -> secrets.put(secret.getKey(), secret.getValue().asString()));
        var channel = new Channel(
                SampleRecord.SCHOOL,
                account(platform),
                Platform.of(platform),
                "ashlane-" + platform,
                "Ash Lane",
                opened.path("id").asString(),
                List.of(SampleRecord.ADMIN, SampleRecord.APPROVER),
                ChannelStatus.CONNECTED);
        var sealed = rig.get(Vault.class).encrypt(channel.schoolId(), channel.id(), secrets);
        rig.record().write(() -> rig.record().channels().add(channel, sealed, Actor.COUNTERSIGN));
    }

    /** The id of the school's account that stands on that sandbox platform. */
    public static String account(String platform) {
        return platform + "-2";
    }

    /** A picture with a description, in the media store. */
    SourceFile picture() {
        try {
            var image = new BufferedImage(800, 800, BufferedImage.TYPE_INT_RGB);
            var paint = image.createGraphics();
            paint.setColor(Color.ORANGE);
            paint.fillOval(100, 100, 500, 500);
            paint.dispose();
            var file = Files.createTempFile("hall", ".jpg");
            ImageIO.write(image, "jpg", file.toFile());
            var stored = rig.get(MediaStore.class).put(file);
            return new SourceFile(
                    "hall.jpg", stored.sha256(), stored.size(), SourceFile.Kind.PICTURE, "The empty school hall.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A video of some seconds with a description, in the media store, as a telephone made it. */
    SourceFile video() {
        var stored = rig.get(MediaStore.class).put(new ByteArrayInputStream(VideoBytes.fromTelephone(12)));
        return new SourceFile(
                "relay.mp4", stored.sha256(), stored.size(), SourceFile.Kind.VIDEO, "Batons change hands.");
    }

    public void arm(String platform, String operation, String mode, int status, int count, int delay) {
        post(
                "/sandbox/faults",
                Map.of(
                        "platform", platform,
                        "operation", operation,
                        "mode", mode,
                        "status", status,
                        "count", count,
                        "delay_ms", delay));
    }

    public void healthy() {
        send(HttpRequest.newBuilder(at("/sandbox/faults")).DELETE().build());
        rig.record().write(() -> {
            rig.record().database().sql("delete from held_back").update();
        });
    }

    /** What stands on the platforms with that text. */
    List<Standing> standing(String text) {
        var found = new ArrayList<Standing>();
        send(HttpRequest.newBuilder(at("/sandbox/posts")).GET().build())
                .path("posts")
                .forEach(post -> found.add(new Standing(
                        post.path("id").asString(),
                        post.path("platform").asString(),
                        post.path("text").asString(),
                        post.path("media").asInt())));
        return found.stream().filter(post -> post.text().equals(text)).toList();
    }

    private JsonNode post(String path, Map<String, Object> body) {
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** Opens an account there that is none of the school's yet; the same again gives the same. */
    public void open(String platform, String handle) {
        credentials(platform, handle);
    }

    private JsonNode credentials(String platform, String handle) {
        return post("/sandbox/accounts", Map.of("platform", platform, "handle", handle))
                .path("credentials");
    }

    /** What opens an account there, by the platform's name for it. */
    public String secret(String platform, String handle, String name) {
        return credentials(platform, handle).path(name).asString();
    }

    /** Posts on X past us, as somebody with a phone would. */
    public void postAs(String platform, String handle, String text) {
        send(HttpRequest.newBuilder(at("/" + platform + "/2/tweets"))
                .header("Content-Type", "application/json")
                .header("Authorization", bearer(platform, handle))
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("text", text))))
                .build());
    }

    /** Writes under a post, as a reader would. */
    public void comment(String remoteId, String author, String text) {
        post("/sandbox/comments", Map.of("post", remoteId, "author", author, "text", text));
    }

    /** Deletes on X past us. */
    public void deleteAs(String platform, String handle, String id) {
        send(HttpRequest.newBuilder(at("/" + platform + "/2/tweets/" + id))
                .header("Authorization", bearer(platform, handle))
                .DELETE()
                .build());
    }

    private String bearer(String platform, String handle) {
        return "Bearer " + credentials(platform, handle).path("bearer_token").asString();
    }

    /** Has the post sent; gives it as it then stands. */
    public Post send(Post post) {
        return new Driving(rig).toRest(List.of(post)).get(0);
    }

    private URI at(String path) {
        return URI.create(sandbox.url() + path);
    }

    private JsonNode send(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("The sandbox answered " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        rig.close();
        pictures.stop(0);
        sandbox.close();
    }
}
