package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What can be said against a post without asking the platform. */
class ObjectionsTest {

    private static final URI NOWHERE = URI.create("http://localhost:1");

    @TempDir
    Path folder;

    private final Connector x = Samples.connector("x", NOWHERE);
    private final Connector facebook = Samples.connector("facebook", NOWHERE);
    private final Connector instagram = Samples.connector("instagram", NOWHERE);

    @Test
    void xCountsAsXDoes() {
        assertThat(x.objections(Samples.text("x".repeat(280)))).isEmpty();
        assertThat(x.objections(Samples.text("x".repeat(281))))
                .containsExactly("X takes at most 280 characters; this post has 281, as X counts them.");
        assertThat(x.objections(Samples.text("運".repeat(140)))).isEmpty();
        assertThat(x.objections(Samples.text("運".repeat(141)))).hasSize(1);
        assertThat(x.objections(Samples.text("x".repeat(256) + " https://oakfield.sch.uk/" + "y".repeat(100))))
                .isEmpty();
        assertThat(x.objections(Samples.text("👨‍👩‍👧‍👦".repeat(140)))).isEmpty();
        assertThat(x.objections(Samples.text("an invisible \uFFFE one"))).hasSize(1);
    }

    @Test
    void aLimitIsASetting() {
        var longer = Samples.connector("x", PlatformSettings.at(NOWHERE).with("max-characters", "25000"));

        assertThat(longer.objections(Samples.text("x".repeat(25_000)))).isEmpty();
        assertThat(longer.objections(Samples.text("x".repeat(25_001)))).hasSize(1);
    }

    @Test
    void xTakesFourPicturesOrOneGif() {
        var picture = jpeg(500, 400);
        var gif = new OutgoingMedia(picture.file(), "image/gif", "", Optional.empty());

        assertThat(x.objections(new OutgoingPost("", Collections.nCopies(4, picture), "k")))
                .isEmpty();
        assertThat(x.objections(new OutgoingPost("", Collections.nCopies(5, picture), "k")))
                .containsExactly("X takes at most 4 pictures in a post; this one has 5.");
        assertThat(x.objections(Samples.pictures("", gif))).isEmpty();
        assertThat(x.objections(Samples.pictures("", gif, picture)))
                .containsExactly("X takes a GIF only by itself, without other pictures.");
    }

    @Test
    void aPictureThatIsTooLargeOrMissingOrOfAnotherKindIsNamed() throws IOException {
        var large = Files.write(folder.resolve("large.jpg"), new byte[5_000_001]);

        assertThat(x.objections(Samples.pictures("", jpeg(500, 400), Samples.jpeg(large, ""))))
                .containsExactly("Picture 2 is too large for X: 5.0 MB of at most 5.0 MB.");
        assertThat(x.objections(Samples.pictures("", Samples.jpeg(folder.resolve("gone.jpg"), ""))))
                .containsExactly("Picture 1 is missing from our own storage. Add it again.");
        assertThat(facebook.objections(
                        Samples.pictures("", new OutgoingMedia(jpeg(9, 9).file(), "image/heic", "", Optional.empty()))))
                .containsExactly("Picture 1 is of a kind that Facebook does not take (image/heic).");
        assertThat(x.objections(Samples.pictures("", Samples.jpeg(jpeg(9, 9).file(), "a".repeat(1_001)))))
                .containsExactly("Picture 1 has a description of more than 1000 characters.");
    }

    @Test
    void facebookTakesLongTexts() {
        assertThat(facebook.objections(Samples.text("x".repeat(63_206)))).isEmpty();
        assertThat(facebook.objections(Samples.text("x".repeat(63_207)))).hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("uk.countersign.connectors.Samples#PLATFORMS")
    void nothingCannotBePosted(String platform) {
        assertThat(Samples.connector(platform, NOWHERE).objections(Samples.text(" ")))
                .hasSize(1);
    }

    @Test
    void instagramNeedsAPictureThatItCanFetch() {
        var picture = jpeg(500, 400);
        var unreachable = new OutgoingMedia(picture.file(), "image/jpeg", "", Optional.empty());

        assertThat(instagram.objections(Samples.text("Sports day")))
                .containsExactly("Instagram takes no post without a picture or a video.");
        assertThat(instagram.objections(Samples.pictures("Sports day", unreachable)))
                .singleElement()
                .asString()
                .startsWith("Picture 1 has no public address.");
        assertThat(instagram.objections(Samples.pictures("Sports day", picture)))
                .isEmpty();
        assertThat(instagram.objections(new OutgoingPost("", Collections.nCopies(11, picture), "k")))
                .hasSize(1);
    }

    @Test
    void instagramTakesOnlyCertainShapes() {
        assertThat(instagram.objections(Samples.pictures("", jpeg(400, 500)))).isEmpty();
        assertThat(instagram.objections(Samples.pictures("", jpeg(764, 400)))).isEmpty();
        assertThat(instagram.objections(Samples.pictures("", jpeg(400, 520))))
                .containsExactly("Picture 1 is too tall for Instagram: crop it to between 4:5 and 1.91:1.");
        assertThat(instagram.objections(Samples.pictures("", jpeg(800, 400))))
                .containsExactly("Picture 1 is too wide for Instagram: crop it to between 4:5 and 1.91:1.");
        assertThat(instagram.objections(Samples.pictures("", jpeg(300, 300))))
                .containsExactly("Picture 1 is too small for Instagram: it must be at least 320 pixels wide.");
    }

    @Test
    void instagramCountsCharactersHashtagsAndMentions() {
        var picture = jpeg(500, 400);

        assertThat(instagram.objections(Samples.pictures("x".repeat(2_201), picture)))
                .containsExactly("Instagram takes at most 2200 characters; this post has 2201.");
        assertThat(instagram.objections(Samples.pictures("#a ".repeat(30), picture)))
                .isEmpty();
        assertThat(instagram.objections(Samples.pictures("#a ".repeat(31), picture)))
                .containsExactly("Instagram takes at most 30 hashtags; this post has 31.");
        assertThat(instagram.objections(Samples.pictures("@ab ".repeat(21), picture)))
                .containsExactly("Instagram takes at most 20 mentions; this post has 21.");
        assertThat(instagram.objections(Samples.pictures("a@b.uk ".repeat(21), picture)))
                .isEmpty();
    }

    @Test
    void aMisspeltSettingIsNoticed() {
        assertThatThrownBy(() ->
                        Samples.connector("x", PlatformSettings.at(NOWHERE).with("max-charcters", "100")))
                .hasMessageContaining("max-charcters")
                .hasMessageContaining("max-characters");
        assertThatThrownBy(() ->
                        Samples.connector("x", PlatformSettings.at(NOWHERE).with("max-characters", "many")))
                .hasMessageContaining("max-characters must be a whole number");
        assertThatThrownBy(() -> Connectors.all(Map.of("friendster", PlatformSettings.at(NOWHERE)), Clock.systemUTC()))
                .hasMessageContaining("friendster")
                .hasMessageContaining("bluesky, facebook, instagram, mastodon, website, x");
    }

    private OutgoingMedia jpeg(int width, int height) {
        return Samples.jpeg(Samples.picture(folder, width + "x" + height + ".jpg", width, height), "");
    }
}
