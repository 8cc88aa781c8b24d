package uk.countersign.worker.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import uk.countersign.reading.Problem;
import uk.countersign.reading.UnreadableFile;

/** A picture's format and size, read from its first bytes before a single pixel is unpacked. */
record PictureHeader(PictureFormat format, int width, int height) {

    static PictureHeader of(Path file, PictureFormat format, long mostPixels) throws IOException {
        if (format == PictureFormat.PNG) {
            byte[] head = head(file, 24);
            ByteBuffer size = ByteBuffer.wrap(head, 16, 8);
            return checked(format, size.getInt(), size.getInt(), mostPixels);
        }
        if (format == PictureFormat.GIF) {
            // The frames are drawn on a screen that may be far larger than the first of them.
            ByteBuffer screen = ByteBuffer.wrap(head(file, 10), 6, 4).order(ByteOrder.LITTLE_ENDIAN);
            checked(format, screen.getShort() & 0xFFFF, screen.getShort() & 0xFFFF, mostPixels);
        }
        try (ImageInputStream in = Codecs.open(file)) {
            ImageReader reader = Codecs.reader(format);
            try {
                reader.setInput(in, true, true);
                return checked(format, reader.getWidth(0), reader.getHeight(0), mostPixels);
            } finally {
                reader.dispose();
            }
        }
    }

    PictureHeader turned() {
        return new PictureHeader(format, height, width);
    }

    static PictureHeader checked(PictureFormat format, int width, int height, long mostPixels) {
        if (width < 1 || height < 1) {
            throw new UnreadableFile(Problem.DAMAGED);
        }
        if ((long) width * height > mostPixels) {
            throw new UnreadableFile(
                    Problem.TOO_LARGE,
                    "This picture has " + width + " x " + height + " pixels, which is too large. Send a smaller copy.");
        }
        return new PictureHeader(format, width, height);
    }

    private static byte[] head(Path file, int length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(length);
            if (head.length < length) {
                throw new UnreadableFile(Problem.DAMAGED);
            }
            return head;
        }
    }
}
