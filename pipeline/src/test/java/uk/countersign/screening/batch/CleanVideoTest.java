package uk.countersign.screening.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.screening.batch.VideoBytes.box;
import static uk.countersign.screening.batch.VideoBytes.fromTelephone;
import static uk.countersign.screening.batch.VideoBytes.header;
import static uk.countersign.screening.batch.VideoBytes.join;
import static uk.countersign.screening.batch.VideoBytes.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanVideoTest {

    @TempDir
    Path folder;

    private Optional<String> clean(byte[] video) throws IOException {
        return CleanVideo.write(Files.write(folder.resolve("video"), video), folder.resolve("copy"));
    }

    private String copy() throws IOException {
        return Files.readString(folder.resolve("copy"), StandardCharsets.ISO_8859_1);
    }

    @Test
    void whereAndByWhomItWasMadeIsTakenOutAndNothingMoves() throws IOException {
        var video = fromTelephone(12);

        assertThat(clean(video)).contains("video/mp4");

        assertThat(copy())
                .hasSize(video.length)
                .doesNotContain("51.48", "somebody", "ISO6709", "udta")
                .contains("vide", "soun", "mvhd", "mdat");
        assertThat(Files.readAllBytes(folder.resolve("video"))).isEqualTo(video);
        // What is clean already stays as it is.
        var once = Files.readAllBytes(folder.resolve("copy"));
        assertThat(clean(once)).contains("video/mp4");
        assertThat(Files.readAllBytes(folder.resolve("copy"))).isEqualTo(once);
    }

    @Test
    void tellsQuickTimeAndRefusesWhatPlatformsDoNotTake() throws IOException {
        var movie = box("moov", header(3));
        assertThat(clean(join(box("ftyp", text("qt  "), new byte[4]), movie))).contains("video/quicktime");
        assertThat(clean(join(box("wide"), movie))).contains("video/quicktime");
        assertThat(clean(join(box("ftyp", text("3gp4"), new byte[4]), movie))).isEmpty();
        assertThat(clean(box("ftyp", text("mp42"), new byte[4]))).isEmpty();
        for (var damaged : List.of(new byte[0], text("RIFF....AVI LIST"), text("no video at all, only words"))) {
            assertThat(clean(damaged)).isEmpty();
        }
    }

    @Test
    void boxesThatDoNotFitAreNotFollowed() throws IOException {
        var video = fromTelephone(12);
        for (var cut = 1; cut < video.length; cut += 7) {
            // Whatever becomes of a part of it, nobody waits for ever or reads past its end.
            assertThat(clean(Arrays.copyOf(video, cut)).orElse("")).isIn("", "video/mp4");
        }
        var deep = header(1);
        for (var depth = 0; depth < 40; depth++) {
            deep = box("moov", deep);
        }
        assertThat(clean(join(box("ftyp", text("mp42"), new byte[4]), deep))).isEmpty();
    }
}
