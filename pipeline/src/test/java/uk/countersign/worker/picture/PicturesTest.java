package uk.countersign.worker.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.jpeg.JpegCommentDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.countersign.reading.AspectRange;
import uk.countersign.reading.PictureReading;
import uk.countersign.reading.PictureReading.Rendered;
import uk.countersign.reading.Problem;
import uk.countersign.reading.ReadingLimits;
import uk.countersign.reading.Rendition;
import uk.countersign.reading.RenditionProfile;

class PicturesTest {

    private static final RenditionProfile LARGE = profile("x", 2_000, 1_000_000);
    private static final RenditionProfile SMALL = profile("bluesky", 400, 1_000_000);
    private static final RenditionProfile SHAPED =
            new RenditionProfile("instagram", 1_080, 1_350, 1_000_000, Optional.of(AspectRange.INSTAGRAM));

    private static final byte[] HEIC = "\0\0\0\u0018ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    Path folder;

    private final Pictures pictures = new Pictures(ReadingLimits.defaults(), "no-such-program");

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "tif", "bmp-named.png"})
    void eachKindIsRendered(String ending) throws IOException {
        String codec = ending.equals("tif") ? "tiff" : ending.contains("png") ? "png" : ending;
        Path file = files().picture(PictureFiles.halves(600, 400), codec, "picture." + ending);

        Rendered rendered = rendered(file, LARGE, SMALL);

        assertThat(rendered.width()).isEqualTo(600);
        assertThat(rendered.renditions()).extracting(Rendition::profile).containsExactly("x", "bluesky");
        assertThat(rendered.renditions()).extracting(Rendition::width).containsExactly(600, 400);
        assertThat(rendered.renditions()).allSatisfy(made -> {
            BufferedImage read = ImageIO.read(made.file().toFile());
            assertThat(read.getWidth()).isEqualTo(made.width());
            assertThat(read.getHeight()).isEqualTo(made.height());
            assertThat(Files.size(made.file())).isEqualTo(made.bytes());
            assertColour(read, made.width() / 4, made.height() / 2, Color.RED);
            assertColour(read, made.width() * 3 / 4, made.height() / 2, Color.BLUE);
        });
    }

    @Test
    void orderOfTheProfilesIsKeptWhateverIsLarger() throws IOException {
        Rendered rendered =
                rendered(files().picture(PictureFiles.halves(1_500, 1_000), "png", "a.png"), SMALL, LARGE, SHAPED);

        assertThat(rendered.renditions()).extracting(Rendition::profile).containsExactly("bluesky", "x", "instagram");
        assertThat(rendered.renditions()).extracting(Rendition::width).containsExactly(400, 1_500, 1_080);
    }

    @Test
    void nothingButPixelsLeaves() throws Exception {
        Path file = files().jpegWithExif(6, "Amelia Hughes at school");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("Amelia");

        Rendition made = rendered(file, LARGE).renditions().get(0);

        Metadata left = ImageMetadataReader.readMetadata(made.file().toFile());
        assertThat(left.getDirectories())
                .noneSatisfy(directory -> assertThat(directory)
                        .isInstanceOfAny(
                                ExifDirectoryBase.class,
                                XmpDirectory.class,
                                IccDirectory.class,
                                JpegCommentDirectory.class));
        assertThat(Files.readString(made.file(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Amelia")
                .doesNotContain("Exif");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void pictureIsTurnedUpright(int orientation) throws IOException {
        Rendered rendered = rendered(files().jpegWithExif(orientation, "x"), LARGE);

        boolean quarter = orientation > 4;
        assertThat(rendered.width()).isEqualTo(quarter ? 40 : 60);
        assertThat(rendered.height()).isEqualTo(quarter ? 60 : 40);
        BufferedImage read = ImageIO.read(rendered.renditions().get(0).file().toFile());
        // The stored top left corner is green; this is where each orientation puts it.
        boolean right = List.of(2, 3, 6, 7).contains(orientation);
        boolean bottom = List.of(3, 4, 7, 8).contains(orientation);
        assertColour(read, right ? read.getWidth() - 5 : 4, bottom ? read.getHeight() - 5 : 4, Color.GREEN);
    }

    @Test
    void transparentPartsBecomeWhite() throws IOException {
        BufferedImage clear = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);

        Rendered rendered = rendered(files().picture(clear, "png", "clear.png"), LARGE);

        assertColour(ImageIO.read(rendered.renditions().get(0).file().toFile()), 25, 25, Color.WHITE);
        assertThat(rendered.notes()).containsExactly("Transparent parts of the picture were made white.");
    }

    @Test
    void greyStaysAsDarkAsItWas() throws IOException {
        BufferedImage grey = new BufferedImage(50, 50, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 2_500; i++) {
            grey.getRaster().setSample(i % 50, i / 50, 0, 130);
        }

        Rendered rendered = rendered(files().picture(grey, "png", "grey.png"), LARGE);

        assertColour(ImageIO.read(rendered.renditions().get(0).file().toFile()), 25, 25, new Color(130, 130, 130));
    }

    @Test
    void smallPictureIsNeverEnlarged() throws IOException {
        assertThat(rendered(files().picture(PictureFiles.halves(30, 20), "png", "tiny.png"), LARGE, SHAPED)
                        .renditions())
                .extracting(Rendition::width)
                .containsExactly(30, 30);
    }

    @Test
    void narrowAndWidePicturesGetWhiteBarsForAPlatformThatDoesNotTakeThem() throws IOException {
        Rendered narrow =
                rendered(files().picture(PictureFiles.halves(300, 1_000), "png", "narrow.png"), SHAPED, LARGE);
        Rendered wide = rendered(files().picture(PictureFiles.halves(3_000, 700), "png", "wide.png"), SHAPED, LARGE);

        for (Rendered rendered : List.of(narrow, wide)) {
            Rendition made = rendered.renditions().get(0);
            double shape = (double) made.width() / made.height();
            assertThat(shape).isBetween(0.8, 1.91);
            assertThat(made.width()).isLessThanOrEqualTo(1_080);
            assertThat(made.height()).isLessThanOrEqualTo(1_350);
            assertThat(rendered.notes())
                    .singleElement()
                    .asString()
                    .contains("White bars")
                    .contains("instagram");
            assertColour(ImageIO.read(made.file().toFile()), 0, 0, Color.WHITE);
        }
    }

    @Test
    void renditionIsNeverLargerInBytesThanThePlatformTakes() throws IOException {
        BufferedImage noise = new BufferedImage(900, 900, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 810_000; i++) {
            noise.setRGB(i % 900, i / 900, random.nextInt());
        }

        Rendition made = rendered(files().picture(noise, "png", "noise.png"), profile("x", 900, 60_000))
                .renditions()
                .get(0);

        assertThat(made.bytes()).isLessThanOrEqualTo(60_000);
        assertThat(made.width()).isEqualTo(made.height());
    }

    @Test
    void hugePictureIsRefusedByItsHeader() throws IOException {
        assertUnreadable(files().pngHeader(30_000, 30_000), Problem.TOO_LARGE);
        assertUnreadable(files().gifScreen(60_000, 60_000), Problem.TOO_LARGE);
    }

    @Test
    void badPicturesAreSaidToBeBad() throws IOException {
        Path whole = files().picture(PictureFiles.halves(600, 400), "jpg", "whole.jpg");
        byte[] bytes = Files.readAllBytes(whole);

        assertUnreadable(Files.write(folder.resolve("empty.jpg"), new byte[0]), Problem.EMPTY);
        assertUnreadable(Files.writeString(folder.resolve("text.jpg"), "not a picture"), Problem.NOT_WHAT_IT_SAYS);
        assertUnreadable(Files.writeString(folder.resolve("a.psd"), "8BPS"), Problem.UNSUPPORTED);
        assertUnreadable(
                Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(bytes, bytes.length / 2)), Problem.DAMAGED);
        assertUnreadable(files().pngHeader(300, 300), Problem.DAMAGED);
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("huge.jpg").toFile(), "rw")) {
            huge.setLength(200_000_000);
        }
        assertUnreadable(folder.resolve("huge.jpg"), Problem.TOO_LARGE);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void heicIsConvertedByTheOutsideProgramAndNotTurnedAgain() throws IOException {
        Path converted = files().jpegWithExif(6, "x");
        Path program =
                Files.writeString(folder.resolve("convert"), "#!/bin/sh\ncp '" + converted + "' \"${4%.jpg}-1.jpg\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Path file = Files.write(folder.resolve("a.heic"), HEIC);

        PictureReading reading =
                new Pictures(ReadingLimits.defaults(), program.toString()).read(file, "a.heic", List.of(LARGE), folder);

        assertThat(reading).isInstanceOfSatisfying(Rendered.class, rendered -> {
            assertThat(rendered.width()).isEqualTo(60);
            assertThat(rendered.renditions()).hasSize(1);
        });
        assertThat(folder).isDirectoryNotContaining("glob:**converted*");
    }

    @Test
    void coloursOfAnotherProfileBecomeOrdinaryOnes() throws IOException {
        BufferedImage dark = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = dark.createGraphics();
        pen.setColor(new Color(55, 55, 55));
        pen.fillRect(0, 0, 64, 64);
        pen.dispose();
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        segment.write("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1));
        segment.write(profile);

        Rendered rendered = rendered(files().withSegment(dark, 0xE2, segment.toByteArray()), LARGE);

        assertColour(ImageIO.read(rendered.renditions().get(0).file().toFile()), 32, 32, new Color(128, 128, 128));
    }

    @Test
    void heicWithoutItsProgramSaysWhatToDo() throws IOException {
        Path file = Files.write(folder.resolve("a.heic"), HEIC);

        assertThat(pictures.read(file, "a.heic", List.of(LARGE), folder))
                .isInstanceOfSatisfying(PictureReading.Unreadable.class, unreadable -> {
                    assertThat(unreadable.problem()).isEqualTo(Problem.UNSUPPORTED);
                    assertThat(unreadable.message()).contains("Most Compatible");
                });
    }

    private PictureFiles files() {
        return new PictureFiles(folder);
    }

    private Rendered rendered(Path file, RenditionProfile... profiles) {
        PictureReading reading = pictures.read(file, file.getFileName().toString(), List.of(profiles), folder);
        assertThat(reading).isInstanceOf(Rendered.class);
        return (Rendered) reading;
    }

    private void assertUnreadable(Path file, Problem problem) {
        assertThat(pictures.read(file, file.getFileName().toString(), List.of(LARGE), folder))
                .isInstanceOfSatisfying(
                        PictureReading.Unreadable.class,
                        unreadable -> assertThat(unreadable.problem()).isEqualTo(problem));
    }

    private static void assertColour(BufferedImage picture, int x, int y, Color expected) {
        Color found = new Color(picture.getRGB(x, y));
        assertThat(found.getRed()).isCloseTo(expected.getRed(), within(12));
        assertThat(found.getGreen()).isCloseTo(expected.getGreen(), within(12));
        assertThat(found.getBlue()).isCloseTo(expected.getBlue(), within(12));
    }

    private static RenditionProfile profile(String name, int edge, long bytes) {
        return new RenditionProfile(name, edge, edge, bytes, Optional.empty());
    }
}
