package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bringing pictures to the platforms, with what they show for those who cannot see them. */
class UploadingTest {

    private static final String ROOM = "200 {\"data\":[{\"quota_usage\":1,\"config\":{\"quota_total\":100}}]}";

    @TempDir
    Path folder;

    private OutgoingMedia flags;
    private OutgoingMedia field;

    @BeforeEach
    void pictures() {
        flags = Samples.jpeg(Samples.picture(folder, "amelia-flags.jpg", 400, 400), "Flags & bunting");
        field = Samples.jpeg(Samples.picture(folder, "field.jpg", 400, 400), "");
    }

    @Test
    void facebookGetsPicturesUnpublishedAndShowsThemByOneCall() throws IOException {
        try (var platform =
                ScriptedPlatform.answering("200 {\"id\":\"11\"}", "200 {\"id\":\"12\"}", "200 {\"id\":\"13\"}")) {
            var connector = Samples.connector("facebook", platform.uri());

            var prepared = prepared(connector, flags, field);
            connector.create(Samples.account(), prepared);

            assertThat(prepared.mediaIds()).containsExactly("11", "12");
            assertThat(platform.requests().get(0))
                    .startsWith("POST /v25.0/1700/photos ")
                    .contains("name=\"published\"", "name=\"alt_text_custom\"", "Flags & bunting", "appsecret_proof")
                    .doesNotContain("amelia");
            assertThat(platform.requests().get(1)).doesNotContain("alt_text_custom");
            assertThat(platform.requests().get(2))
                    .startsWith("POST /v25.0/1700/feed ")
                    .contains("message=Sports+day")
                    .contains("attached_media%5B0%5D=%7B%22media_fbid%22%3A%2211%22%7D")
                    .contains("attached_media%5B1%5D=%7B%22media_fbid%22%3A%2212%22%7D");
        }
    }

    @Test
    void xGetsPicturesInPartsAndTheirDescriptions() throws IOException {
        try (var platform = ScriptedPlatform.answering(
                "200 {\"data\":{\"id\":\"11\"}}",
                "204 ",
                "200 {\"data\":{\"id\":\"11\",\"processing_info\":{\"state\":\"pending\"}}}",
                "200 {\"data\":{\"id\":\"11\",\"processing_info\":{\"state\":\"in_progress\"}}}",
                "200 {\"data\":{\"id\":\"11\",\"processing_info\":{\"state\":\"succeeded\"}}}",
                "200 {}")) {

            assertThat(prepared(Samples.connector("x", platform.uri()), flags).mediaIds())
                    .containsExactly("11");

            assertThat(platform.requests().get(0)).contains("\"media_category\":\"tweet_image\"");
            assertThat(platform.requests().get(1))
                    .startsWith("POST /2/media/upload/11/append ")
                    .contains("name=\"segment_index\"", "OAuth oauth_")
                    .doesNotContain("amelia");
            assertThat(platform.requests().get(5))
                    .startsWith("POST /2/media/metadata ")
                    .contains("{\"text\":\"Flags & bunting\"}");
        }
    }

    @Test
    void aLargePictureGoesToXInSeveralParts() throws IOException {
        var bytes = Files.size(flags.file());
        try (var platform = ScriptedPlatform.answering(
                "200 {\"data\":{\"id\":\"11\"}}", "200 {}", "200 {}", "200 {\"data\":{\"id\":\"11\"}}", "200 {}")) {
            var settings = new PlatformSettings(platform.uri(), Duration.ofSeconds(2), Duration.ofSeconds(2));
            var connector = Samples.connector("x", settings.with("upload-part-bytes", String.valueOf(bytes / 2 + 1)));

            prepared(connector, flags);

            assertThat(platform.requests()).hasSize(5);
            assertThat(platform.requests().get(2)).contains("segment_index\"\r\n\r\n1\r\n");
        }
    }

    @Test
    void instagramFetchesEachPictureOfACarousel() throws IOException {
        var finished = "200 {\"id\":\"x\",\"status_code\":\"FINISHED\"}";
        try (var platform = ScriptedPlatform.answering(
                ROOM,
                "200 {\"id\":\"11\"}",
                "200 {\"status_code\":\"IN_PROGRESS\"}",
                finished,
                "200 {\"id\":\"12\"}",
                finished,
                "200 {\"id\":\"13\"}",
                finished)) {

            assertThat(prepared(Samples.connector("instagram", platform.uri()), flags, field)
                            .mediaIds())
                    .containsExactly("13");

            assertThat(platform.requests().get(1))
                    .contains("is_carousel_item=true", "alt_text=Flags+%26+bunting")
                    .contains("image_url=http%3A%2F%2Fpictures.example%2F");
            assertThat(platform.requests().get(6))
                    .contains("media_type=CAROUSEL", "children=11%2C12", "caption=Sports+day");
        }
    }

    @Test
    void whatInstagramSaysOfAPictureIsPassedOn() throws IOException {
        try (var platform = ScriptedPlatform.answering(
                ROOM,
                "200 {\"id\":\"11\"}",
                "200 {\"status_code\":\"ERROR\",\"status\":\"Error: media failed with error code 2207052\"}")) {
            assertThat(failure(Samples.connector("instagram", platform.uri()), flags))
                    .isInstanceOfSatisfying(
                            Outcome.NotSent.class,
                            notSent -> assertThat(notSent.message()).contains("could not fetch a picture"));
        }
        try (var platform = ScriptedPlatform.answering(
                ROOM, "200 {\"id\":\"11\"}", "200 {\"status_code\":\"ERROR\",\"status\":\"Error: no good\"}")) {
            assertThat(failure(Samples.connector("instagram", platform.uri()), flags))
                    .isEqualTo(new Outcome.Refused(
                            Outcome.Cause.CONTENT, "Instagram could not use the pictures. It says: Error: no good."));
        }
    }

    @Test
    void instagramIsNotWaitedForWithoutEnd() throws IOException {
        var inProgress = "200 {\"status_code\":\"IN_PROGRESS\"}";
        try (var platform =
                ScriptedPlatform.answering(ROOM, "200 {\"id\":\"11\"}", inProgress, inProgress, inProgress)) {
            var settings = new PlatformSettings(platform.uri(), Duration.ofSeconds(2), Duration.ofSeconds(2));
            var connector = Samples.connector(
                    "instagram", settings.with("poll-every-ms", "5").with("poll-times", "3"));

            assertThat(failure(connector, flags)).isInstanceOf(Outcome.NotSent.class);
            assertThat(platform.requests()).hasSize(5);
        }
    }

    @Test
    void aPictureWithoutAPublicAddressCannotGoToInstagram() throws IOException {
        try (var platform = ScriptedPlatform.answering()) {
            var inside = new OutgoingMedia(flags.file(), "image/jpeg", "", Optional.empty());

            assertThat(failure(Samples.connector("instagram", platform.uri()), inside))
                    .isInstanceOf(Outcome.Refused.class);
            assertThat(platform.requests()).noneMatch(request -> request.startsWith("POST"));
        }
    }

    @Test
    void aPostWhosePicturesAreNotAllUploadedIsNotShown() throws IOException {
        for (var platform : Samples.PLATFORMS) {
            try (var scripted = ScriptedPlatform.answering()) {
                var half = new Prepared(Samples.pictures("Sports day", flags), List.of());

                assertThat(Samples.connector(platform, scripted.uri()).create(Samples.account(), half))
                        .isInstanceOf(Outcome.NotSent.class);
                assertThat(scripted.requests()).isEmpty();
            }
        }
    }

    private static Prepared prepared(Connector connector, OutgoingMedia... media) {
        var preparation = connector.prepare(Samples.account(), Samples.pictures("Sports day", media));
        assertThat(preparation).isInstanceOf(Preparation.Ready.class);
        return ((Preparation.Ready) preparation).prepared();
    }

    private static Outcome.Unsent failure(Connector connector, OutgoingMedia... media) {
        var preparation = connector.prepare(Samples.account(), Samples.pictures("Sports day", media));
        assertThat(preparation).isInstanceOf(Preparation.Failed.class);
        return ((Preparation.Failed) preparation).reason();
    }
}
