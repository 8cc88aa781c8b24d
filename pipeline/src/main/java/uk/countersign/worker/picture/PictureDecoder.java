package uk.countersign.worker.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import uk.countersign.reading.Problem;
import uk.countersign.reading.UnreadableFile;

/** Unpacks a picture once, and makes it upright, opaque and sRGB. */
final class PictureDecoder {

    /** Above this a picture is read at half size, if that still is twice what is asked for: memory is bounded. */
    private static final long MANY_PIXELS = 40_000_000;

    private PictureDecoder() {}

    static BufferedImage decode(Path file, PictureHeader header, Turn turn, int longestEdge, Set<String> notes)
            throws IOException {
        BufferedImage decoded = read(file, header, longestEdge);
        if (decoded.getColorModel().hasAlpha()) {
            notes.add("Transparent parts of the picture were made white.");
        }
        if (header.format() == PictureFormat.GIF) {
            notes.add("Only the first picture of a moving picture is used.");
        }
        return upright(decoded, turn);
    }

    private static BufferedImage read(Path file, PictureHeader header, int longestEdge) throws IOException {
        ImageReader reader = Codecs.reader(header.format());
        AtomicBoolean cutOff = new AtomicBoolean();
        try (ImageInputStream in = Codecs.open(file)) {
            reader.setInput(in, false, true);
            reader.addIIOReadWarningListener((source, warning) -> {
                if (warning.contains("remature")) {
                    cutOff.set(true);
                }
            });
            ImageReadParam asked = reader.getDefaultReadParam();
            int smaller = Math.min(header.width(), header.height());
            if ((long) header.width() * header.height() > MANY_PIXELS && smaller > 4L * longestEdge) {
                asked.setSourceSubsampling(2, 2, 0, 0);
            }
            BufferedImage decoded = reader.read(0, asked);
            if (cutOff.get()) {
                // The rest would be grey.
                throw new UnreadableFile(Problem.DAMAGED);
            }
            return decoded;
        } finally {
            reader.dispose();
        }
    }

    /** Drawing converts colours rightly, where the JDK's colour conversion brightens grey pictures. */
    private static BufferedImage upright(BufferedImage decoded, Turn turn) {
        int width = decoded.getWidth();
        int height = decoded.getHeight();
        BufferedImage upright = new BufferedImage(
                turn.swapsSides() ? height : width, turn.swapsSides() ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, upright.getWidth(), upright.getHeight());
            AffineTransform move = turn.of(width, height);
            pen.drawImage(decoded, move, null);
        } finally {
            pen.dispose();
        }
        return upright;
    }
}
