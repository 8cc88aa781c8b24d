package uk.countersign.acceptance;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The sandbox platforms: what stands there, and the trouble that can be armed. */
final class Platforms {

    /** The platforms of the sample school. */
    static final List<String> ALL = List.of("x", "facebook", "instagram");

    private final URI sandbox;
    private final Http http = new Http(Map.of());

    Platforms(URI sandbox) {
        this.sandbox = sandbox;
    }

    /** A post as everybody sees it. */
    record Standing(String platform, String id, String account, String text, int media) {}

    /** The page on which a person sees what readers would see. */
    URI timeline() {
        return sandbox.resolve("/");
    }

    List<Standing> posts(String platform) {
        var answer = http.get(sandbox.resolve("/sandbox/posts?platform=" + platform));
        return answer.json().path("posts").values().stream()
                .map(post -> standing(platform, post))
                .toList();
    }

    List<Standing> posts() {
        return ALL.stream().flatMap(platform -> posts(platform).stream()).toList();
    }

    /** The posts of one platform that hold a text. */
    Stream<Standing> with(String platform, String text) {
        return posts(platform).stream().filter(post -> post.text().contains(text));
    }

    void arm(String platform, String mode, int count, Duration delay) {
        http.post(
                        sandbox.resolve("/sandbox/faults"),
                        Map.of(
                                "platform", platform,
                                "operation", "create-post",
                                "mode", mode,
                                "count", count,
                                "delay_ms", delay.toMillis()))
                .orFail();
    }

    /** Opens an account there. */
    void open(String platform, String handle, String name) {
        http.post(sandbox.resolve("/sandbox/accounts"), Map.of("platform", platform, "handle", handle, "name", name))
                .orFail();
    }

    /** What opens an account there, by the platform's name for it. */
    String secret(String platform, String handle, String name) {
        return http.post(sandbox.resolve("/sandbox/accounts"), Map.of("platform", platform, "handle", handle))
                .orFail()
                .path("credentials")
                .path(name)
                .asString();
    }

    /** Ends all trouble that was armed and has not struck. */
    void disarm() {
        http.delete(sandbox.resolve("/sandbox/faults")).orFail();
    }

    private static Standing standing(String platform, JsonNode post) {
        return new Standing(
                platform,
                post.path("id").asString(),
                post.path("account").asString(),
                post.path("text").asString(),
                post.path("media").asInt());
    }
}
