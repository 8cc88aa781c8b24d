package uk.countersign.publishing.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureHashTest {

    @Test
    void aPictureMadeSmallerAndSavedAgainIsNearAndAnotherIsFar() throws IOException {
        var whole = picture(1, 1600, 1200);
        var small = new BufferedImage(500, 375, BufferedImage.TYPE_INT_RGB);
        small.createGraphics().drawImage(whole, 0, 0, 500, 375, null);
        var hash = hash(whole, "png");
        assertThat(distance(hash, hash(small, "jpg"))).isLessThanOrEqualTo(6);
        for (int other = 2; other < 12; other++) {
            assertThat(distance(hash, hash(picture(other, 1600, 1200), "jpg"))).isGreaterThan(10);
        }
    }

    @Test
    void whatIsNoPictureHasNone() {
        assertThat(PictureHash.of("<html>Not here</html>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static long hash(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return Long.parseUnsignedLong(PictureHash.of(bytes.toByteArray()).orElseThrow(), 16);
    }

    private static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    private static BufferedImage picture(int seed, int width, int height) {
        var random = new Random(seed);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var paint = image.createGraphics();
        paint.setPaint(new GradientPaint(
                0, 0, new Color(random.nextInt(0x1000000)), width, height, new Color(random.nextInt(0x1000000))));
        paint.fillRect(0, 0, width, height);
        for (int shape = 0; shape < 25; shape++) {
            paint.setColor(new Color(random.nextInt(0x1000000)));
            var size = 100 + random.nextInt(500);
            paint.fillOval(random.nextInt(width) - size / 2, random.nextInt(height) - size / 2, size, size);
        }
        paint.dispose();
        return image;
    }
}
