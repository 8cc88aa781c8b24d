package uk.countersign.sandbox;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Pictures made for a test. */
final class Pictures {

    private Pictures() {}

    static byte[] jpeg(int width, int height) {
        return picture("jpg", width, height);
    }

    static byte[] picture(String format, int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A JPEG picture of that many bytes: what follows its end is ignored by readers, counted by platforms. */
    static byte[] jpegOfSize(int bytes) {
        return Arrays.copyOf(jpeg(400, 400), bytes);
    }
}
