package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bringing videos to the platforms, and what can be said against one without asking them. */
class VideoUploadTest {

    private static final URI NOWHERE = URI.create("http://localhost:1");
    private static final String ROOM = "200 {\"data\":[{\"quota_usage\":1,\"config\":{\"quota_total\":100}}]}";

    @TempDir
    Path folder;

    private OutgoingMedia relay;

    @BeforeEach
    void video() {
        relay = Samples.mp4(Samples.video(folder, "amelia-relay.mp4", Duration.ofSeconds(12), 1000));
    }

    @Test
    void xGetsAVideoInPartsAndIsWaitedFor() throws IOException {
        try (var platform = ScriptedPlatform.answering(
                "200 {\"data\":{\"id\":\"11\"}}",
                "200 {}",
                "200 {}",
                "200 {\"data\":{\"id\":\"11\",\"processing_info\":{\"state\":\"pending\",\"check_after_secs\":1}}}",
                "200 {\"data\":{\"id\":\"11\",\"processing_info\":{\"state\":\"in_progress\"}}}",
                "200 {\"data\":{\"id\":\"11\",\"processing_info\":{\"state\":\"succeeded\"}}}")) {
            var settings = settings(platform.uri()).with("upload-part-bytes", "600");
            var connector = Samples.connector("x", Samples.quick("x", settings));

            assertThat(connector.prepare(Samples.account(), post()))
                    .isInstanceOfSatisfying(
                            Preparation.Ready.class,
                            ready -> assertThat(ready.prepared().mediaIds()).containsExactly("11"));

            assertThat(platform.requests()).hasSize(6);
            assertThat(platform.requests().get(0))
                    .contains("\"media_category\":\"tweet_video\"", "\"total_bytes\":1000", "\"video/mp4\"");
            assertThat(platform.requests().get(2)).contains("segment_index\"\r\n\r\n1\r\n");
            assertThat(platform.requests()).noneMatch(request -> request.contains("amelia"));
        }
    }

    @Test
    void aVideoThatXCannotUseIsRefused() throws IOException {
        try (var platform = ScriptedPlatform.answering(
                "200 {\"data\":{\"id\":\"11\"}}",
                "200 {}",
                "200 {\"data\":{\"id\":\"11\",\"processing_info\":{\"state\":\"failed\"}}}")) {
            assertThat(Samples.connector("x", platform.uri()).prepare(Samples.account(), post()))
                    .isEqualTo(new Preparation.Failed(
                            new Outcome.Refused(Outcome.Cause.CONTENT, "X could not use the video of this post.")));
        }
    }

    @Test
    void facebookGetsThePartsThatItAsksForAndShowsTheVideoByOneCall() throws IOException {
        try (var platform = ScriptedPlatform.answering(
                "200 {\"upload_session_id\":\"77\",\"video_id\":\"11\",\"start_offset\":\"0\",\"end_offset\":\"700\"}",
                "200 {\"start_offset\":\"700\",\"end_offset\":\"1000\"}",
                "200 {\"start_offset\":\"1000\",\"end_offset\":\"1000\"}",
                "200 {\"success\":true}",
                "200 {\"id\":\"11\",\"post_id\":\"42\"}")) {
            var connector = Samples.connector("facebook", platform.uri());

            var ready = (Preparation.Ready) connector.prepare(Samples.account(), post());
            assertThat(platform.requests()).hasSize(3).noneMatch(request -> request.contains("finish"));
            var outcome = connector.create(Samples.account(), ready.prepared());

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Accepted.class,
                            accepted -> assertThat(accepted.remoteId()).isEqualTo("1700_42"));
            assertThat(platform.requests().get(0)).contains("upload_phase=start", "file_size=1000");
            assertThat(platform.requests().get(2))
                    .contains("start_offset\"\r\n\r\n700\r\n", "name=\"video_file_chunk\"")
                    .doesNotContain("amelia");
            assertThat(platform.requests().get(3))
                    .contains("upload_phase=finish", "upload_session_id=77", "description=The+relay");
        }
    }

    @Test
    void facebookThatAsksForMoreThanThereIsIsNotFollowed() throws IOException {
        try (var platform = ScriptedPlatform.answering(
                "200 {\"upload_session_id\":\"77\",\"video_id\":\"11\",\"start_offset\":\"0\",\"end_offset\":\"1001\"}")) {
            assertThat(Samples.connector("facebook", platform.uri()).prepare(Samples.account(), post()))
                    .isInstanceOfSatisfying(
                            Preparation.Failed.class,
                            failed -> assertThat(failed.reason()).isInstanceOf(Outcome.NotSent.class));
            assertThat(platform.requests()).hasSize(1);
        }
    }

    @Test
    void facebookIsAskedTwiceForThePostOfAVideoAndThenTheVideoIsLookedFor() throws IOException {
        var prepared = new Prepared(post(), List.of("11", "77"));
        try (var platform = ScriptedPlatform.answering(
                "200 {\"success\":true}", "500 {}", "200 {\"id\":\"11\",\"post_id\":\"42\"}")) {
            assertThat(Samples.connector("facebook", platform.uri()).create(Samples.account(), prepared))
                    .isInstanceOfSatisfying(
                            Outcome.Accepted.class,
                            accepted -> assertThat(accepted.remoteId()).isEqualTo("1700_42"));
        }
        try (var platform =
                ScriptedPlatform.answering("200 {\"success\":true}", "200 {\"id\":\"11\"}", "200 {\"id\":\"11\"}")) {
            assertThat(Samples.connector("facebook", platform.uri()).create(Samples.account(), prepared))
                    .isInstanceOf(Outcome.Unknown.class);
            assertThat(platform.requests()).hasSize(3);
        }
    }

    @Test
    void instagramMakesAReelOfAVideoAndTakesOneAmongPictures() throws IOException {
        var finished = "200 {\"id\":\"x\",\"status_code\":\"FINISHED\"}";
        try (var platform = ScriptedPlatform.answering(ROOM, "200 {\"id\":\"11\"}", finished)) {
            Samples.connector("instagram", platform.uri()).prepare(Samples.account(), post());

            assertThat(platform.requests().get(1))
                    .contains("media_type=REELS", "video_url=http%3A%2F%2Fpictures.example", "caption=The+relay");
        }
        try (var platform = ScriptedPlatform.answering(
                ROOM,
                "200 {\"id\":\"11\"}",
                finished,
                "200 {\"id\":\"12\"}",
                finished,
                "200 {\"id\":\"13\"}",
                finished)) {
            var flags = Samples.jpeg(Samples.picture(folder, "flags.jpg", 400, 400), "Flags");
            var both = Samples.pictures("Sports day", flags, relay);

            assertThat(Samples.connector("instagram", platform.uri()).prepare(Samples.account(), both))
                    .isInstanceOf(Preparation.Ready.class);

            assertThat(platform.requests().get(3)).contains("media_type=VIDEO", "is_carousel_item=true");
            assertThat(platform.requests().get(5)).contains("media_type=CAROUSEL", "children=11%2C12");
        }
    }

    @Test
    void instagramIsAskedForRoomBeforeAnythingIsSent() throws IOException {
        try (var platform =
                ScriptedPlatform.answering("200 {\"data\":[{\"quota_usage\":50,\"config\":{\"quota_total\":50}}]}")) {
            assertThat(Samples.connector("instagram", platform.uri()).prepare(Samples.account(), post()))
                    .isInstanceOfSatisfying(
                            Preparation.Failed.class,
                            failed -> assertThat(failed.reason())
                                    .isEqualTo(new Outcome.NotSent(
                                            "Instagram takes no more posts from this account for now: 50 of the 50"
                                                    + " that it takes in 24 hours are used up.",
                                            Optional.of(Duration.ofMinutes(30)))));
            assertThat(platform.requests()).hasSize(1);
        }
    }

    @Test
    void aVideoGoesAloneOnXAndFacebook() {
        var flags = Samples.jpeg(Samples.picture(folder, "flags.jpg", 400, 400), "Flags");
        for (var platform : List.of("x", "facebook")) {
            var connector = Samples.connector(platform, NOWHERE);
            assertThat(connector.objections(post())).isEmpty();
            assertThat(connector.objections(Samples.pictures("Sports day", relay, flags)))
                    .singleElement()
                    .asString()
                    .contains("takes a video only by itself");
        }
        assertThat(Samples.connector("instagram", NOWHERE).objections(Samples.pictures("Sports day", relay, flags)))
                .isEmpty();
    }

    @Test
    void aVideoThatIsTooLongOrTooShortIsKnownBeforehand() {
        assertThat(objections("x", Duration.ofMillis(140_500)))
                .containsExactly("The video lasts 140.5 seconds; X takes at most 140 seconds. Cut it.");
        assertThat(objections("x", Duration.ofMillis(400)))
                .containsExactly("The video lasts 0.4 seconds; X takes none shorter than 0.5 seconds.");
        assertThat(objections("x", Duration.ofSeconds(140))).isEmpty();
        assertThat(objections("instagram", Duration.ofSeconds(2))).hasSize(1);
        assertThat(objections("instagram", Duration.ofSeconds(901))).hasSize(1);
        assertThat(objections("facebook", Duration.ofHours(5))).hasSize(1);
    }

    @Test
    void aVideoThatIsTooLargeIsKnownBeforehand() {
        var small = new PlatformSettings(NOWHERE, Duration.ofSeconds(1), Duration.ofSeconds(1))
                .with("max-video-bytes", "999");
        assertThat(Samples.connector("x", small).objections(post()))
                .containsExactly("The video is too large for X: 0.0 MB of at most 0.0 MB.");
    }

    @Test
    void aFileWithoutALengthIsNoVideo() throws IOException {
        var broken =
                Samples.mp4(Files.write(folder.resolve("broken.mp4"), new byte[] {0, 0, 0, 99, 'm', 'o', 'o', 'v'}));
        var empty = Samples.mp4(Files.write(folder.resolve("empty.mp4"), new byte[0]));
        var loop = Samples.mp4(Files.write(folder.resolve("loop.mp4"), new byte[64]));
        for (var video : List.of(broken, empty, loop)) {
            assertThat(Samples.connector("x", NOWHERE).objections(Samples.pictures("Relay", video)))
                    .singleElement()
                    .asString()
                    .contains("does not tell how long it is");
        }
    }

    private List<String> objections(String platform, Duration length) {
        var video = Samples.mp4(Samples.video(folder, "length.mp4", length, 500));
        return Samples.connector(platform, NOWHERE).objections(Samples.pictures("The relay", video));
    }

    private OutgoingPost post() {
        return Samples.pictures("The relay", relay);
    }

    private static PlatformSettings settings(URI uri) {
        return new PlatformSettings(uri, Duration.ofSeconds(2), Duration.ofSeconds(2));
    }
}
