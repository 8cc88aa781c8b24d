package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever loses the right to send a post while its media go up brings no more of them. */
class GoAheadTest {

    private static final String MEDIA = "200 {\"data\":{\"id\":\"11\"}}";
    private static final String ROOM = "200 {\"data\":[{\"quota_usage\":1,\"config\":{\"quota_total\":100}}]}";
    private static final String SIGNED_IN = "200 {\"did\":\"1700\",\"handle\":\"oakfield.example\","
            + "\"accessJwt\":\"a-secret\",\"refreshJwt\":\"r-secret\"}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "facebook, pictures, 1, 1",
        "facebook, video, 1, 2",
        "instagram, pictures, 1, 3",
        "mastodon, pictures, 1, 3",
        "bluesky, pictures, 1, 2",
        "x, video, 1, 2"
    })
    void nothingMoreIsBroughtOnceItDoesNotStand(String platform, String kind, int stands, int calls)
            throws IOException {
        var asked = new AtomicInteger();
        try (var scripted = ScriptedPlatform.answering(answers(platform, kind))) {
            var preparation = connector(platform, scripted.uri())
                    .prepare(Samples.account(), post(kind), () -> asked.incrementAndGet() <= stands);

            assertThat(preparation)
                    .isInstanceOfSatisfying(
                            Preparation.Failed.class,
                            failed -> assertThat(failed.reason()).isInstanceOf(Outcome.NotSent.class));
            assertThat(scripted.requests()).hasSize(calls);
        }
    }

    private static String[] answers(String platform, String kind) {
        return switch (platform + " " + kind) {
            case "facebook pictures" -> new String[] {"200 {\"id\":\"11\"}"};
            case "mastodon pictures" -> new String[] {"200 {}", "200 {\"id\":\"11\"}", "200 {\"id\":\"11\"}"};
            case "facebook video" ->
                new String[] {
                    "200 {\"upload_session_id\":\"77\",\"video_id\":\"11\",\"start_offset\":\"0\",\"end_offset\":\"500\"}",
                    "200 {\"start_offset\":\"500\",\"end_offset\":\"1000\"}"
                };
            case "instagram pictures" ->
                new String[] {ROOM, "200 {\"id\":\"11\"}", "200 {\"status_code\":\"IN_PROGRESS\"}"};
            case "bluesky pictures" -> new String[] {SIGNED_IN, "200 {\"blob\":{\"ref\":\"one\"}}"};
            default -> new String[] {MEDIA, "200 {}"};
        };
    }

    private static Connector connector(String platform, URI address) {
        var settings = new PlatformSettings(address, Duration.ofSeconds(2), Duration.ofSeconds(2));
        return Samples.connector(
                platform,
                Samples.quick(platform, platform.equals("x") ? settings.with("upload-part-bytes", "500") : settings));
    }

    private OutgoingPost post(String kind) {
        if (kind.equals("video")) {
            return Samples.pictures(
                    "The relay", Samples.mp4(Samples.video(folder, "relay.mp4", Duration.ofSeconds(12), 1000)));
        }
        return new OutgoingPost(
                "Sports day",
                List.of(
                        Samples.jpeg(Samples.picture(folder, "one.jpg", 400, 400), "One"),
                        Samples.jpeg(Samples.picture(folder, "two.jpg", 400, 400), "Two")),
                "key");
    }
}
