package uk.countersign.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.countersign.sandbox.record.Limits;

class InstagramTest {

    private static final String GRAPH = "/graph/v25.0/";

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox(new Limits(1, 2));

    private final Map<String, byte[]> hosted = new HashMap<>();
    private HttpServer host;
    private Caller caller;
    private Opened account;

    @BeforeEach
    void open() throws IOException {
        caller = sandbox.caller();
        account = caller.open("instagram", "oakfieldprimary");
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/", exchange -> {
            try (exchange) {
                var content = hosted.get(exchange.getRequestURI().getPath());
                exchange.sendResponseHeaders(content == null ? 404 : 200, content == null ? -1 : content.length);
                if (content != null) {
                    exchange.getResponseBody().write(content);
                }
            }
        });
        host.start();
    }

    @AfterEach
    void stop() {
        host.stop(0);
    }

    @Test
    void thePictureIsFetchedAndPublishedOnceReady() {
        var container = container(Map.of(
                        "image_url", host("/kite.jpg", Pictures.jpeg(1080, 1080)),
                        "caption", "Kite club #Oakfield",
                        "alt_text", "A red kite"))
                .text("/id");
        assertThat(caller.posts("instagram")).isEmpty();
        awaitFinished(container);
        var id = publish(container).text("/id");
        var read = get(id, "fields=id,caption,timestamp,permalink,media_type,username,alt_text");
        assertThat(read.text("/caption")).isEqualTo("Kite club #Oakfield");
        assertThat(read.text("/alt_text")).isEqualTo("A red kite");
        assertThat(read.text("/username")).isEqualTo("oakfieldprimary");
        assertThat(get(account.id() + "/media", "fields=id,caption").text("/data/0/id"))
                .isEqualTo(id);
        assertThat(get(container, "fields=status_code").text("/status_code")).isEqualTo("PUBLISHED");
    }

    @Test
    void aContainerIsPublishedOnlyOnce() {
        var container = ready();
        publish(container);
        assertThat(publish(container).status()).isEqualTo(400);
        assertThat(caller.posts("instagram")).hasSize(1);
    }

    @Test
    void whatIsNotReadyOrNotThereIsRefused() {
        var container = container(Map.of("image_url", host("/a.jpg", Pictures.jpeg(400, 400))))
                .text("/id");
        var early = publish(container);
        // Working on a container takes a moment, which may have passed on a slow computer.
        if (early.status() != 200) {
            assertThat(subcode(early)).isEqualTo(2_207_027);
        }
        assertThat(subcode(publish("123"))).isEqualTo(2_207_008);
    }

    @Test
    void wrongPicturesAreRefused() {
        assertThat(subcode(container(Map.of("image_url", host("/a.png", Pictures.picture("png", 400, 400))))))
                .isEqualTo(2_207_005);
        assertThat(subcode(container(Map.of("image_url", host("/tall.jpg", Pictures.jpeg(400, 600))))))
                .isEqualTo(2_207_009);
        assertThat(subcode(container(Map.of("image_url", host("/wide.jpg", Pictures.jpeg(800, 400))))))
                .isEqualTo(2_207_009);
        assertThat(subcode(container(Map.of("image_url", host("/big.jpg", Pictures.jpegOfSize(8 * 1024 * 1024 + 1))))))
                .isEqualTo(2_207_004);
        assertThat(subcode(container(Map.of("image_url", host.getAddress() + "/nothing"))))
                .isEqualTo(2_207_052);
        assertThat(subcode(container(Map.of("image_url", address("/missing.jpg")))))
                .isEqualTo(2_207_052);
        assertThat(container(Map.of("image_url", host("/portrait.jpg", Pictures.jpeg(1080, 1350))))
                        .status())
                .isEqualTo(200);
        assertThat(container(Map.of("image_url", host("/landscape.jpg", Pictures.jpeg(1080, 566))))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void captionsHaveTheirLimits() {
        var picture = host("/a.jpg", Pictures.jpeg(400, 400));
        assertThat(container(Map.of("image_url", picture, "caption", "a".repeat(2200)))
                        .status())
                .isEqualTo(200);
        assertThat(subcode(container(Map.of("image_url", picture, "caption", "a".repeat(2201)))))
                .isEqualTo(2_207_010);
        var tags = IntStream.range(0, 31).mapToObj(i -> "#tag" + i).collect(Collectors.joining(" "));
        assertThat(container(Map.of("image_url", picture, "caption", tags)).status())
                .isEqualTo(400);
    }

    @Test
    void severalPicturesMakeACarousel() {
        var picture = host("/a.jpg", Pictures.jpeg(400, 400));
        var children = Stream.generate(() -> container(Map.of("image_url", picture, "is_carousel_item", "true"))
                        .text("/id"))
                .limit(3)
                .toList();
        var carousel = container(Map.of(
                        "media_type", "CAROUSEL", "children", String.join(",", children), "caption", "Three kites"))
                .text("/id");
        awaitFinished(carousel);
        var id = publish(carousel).text("/id");
        var read = get(id, "fields=media_type,children");
        assertThat(read.text("/media_type")).isEqualTo("CAROUSEL_ALBUM");
        assertThat(read.json().at("/children/data")).hasSize(3);
        assertThat(caller.posts("instagram").get(0).get("media").asInt()).isEqualTo(3);
        assertThat(container(Map.of("media_type", "CAROUSEL", "children", children.get(0)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theQuotaIsToldAndHolds() {
        publish(ready());
        publish(ready());
        assertThat(subcode(publish(ready()))).isEqualTo(2_207_042);
        var limit = get(account.id() + "/content_publishing_limit", "fields=quota_usage,config");
        assertThat(limit.json().at("/data/0/quota_usage").asInt()).isEqualTo(2);
        assertThat(limit.json().at("/data/0/config/quota_total").asInt()).isEqualTo(2);
    }

    @Test
    void aPostIsDeleted() {
        var id = publish(ready()).text("/id");
        assertThat(caller.delete(GRAPH + id, "Authorization", "Bearer " + account.token())
                        .json()
                        .get("success")
                        .asBoolean())
                .isTrue();
        assertThat(get(id, "fields=id").status()).isEqualTo(400);
        assertThat(caller.posts("instagram")).isEmpty();
        assertThat(caller.get("/sandbox/posts?platform=instagram&deleted=true")
                        .json()
                        .get("posts"))
                .hasSize(1);
    }

    private String ready() {
        var container = container(Map.of("image_url", host("/a.jpg", Pictures.jpeg(400, 400))))
                .text("/id");
        awaitFinished(container);
        return container;
    }

    private void awaitFinished(String container) {
        String status;
        do {
            status = get(container, "fields=status_code").text("/status_code");
        } while (status.equals("IN_PROGRESS"));
        assertThat(status).isEqualTo("FINISHED");
    }

    private Caller.Answer container(Map<String, String> fields) {
        return post("media", fields);
    }

    private Caller.Answer publish(String container) {
        return post("media_publish", Map.of("creation_id", container));
    }

    private Caller.Answer post(String edge, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("access_token", account.token());
        return caller.postForm(GRAPH + account.id() + "/" + edge, form);
    }

    private Caller.Answer get(String path, String query) {
        return caller.get(GRAPH + path + "?access_token=" + account.token() + "&" + query);
    }

    private String host(String path, byte[] content) {
        hosted.put(path, content);
        return address(path);
    }

    private String address(String path) {
        return "http://localhost:" + host.getAddress().getPort() + path;
    }

    private static int subcode(Caller.Answer answer) {
        return answer.json().at("/error/error_subcode").asInt(0);
    }
}
