package uk.countersign.publishing.accounts;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * 64 bits of a picture that stay nearly the same when it is made smaller or saved again: whether each of the coarsest
 * waves of its brightness is stronger than most (a discrete cosine transform of 32 by 32 points).
 */
final class PictureHash {

    private static final int SIZE = 32;
    private static final int KEPT = 8;
    /** Saved again and smaller it differs by some six of the 64; another picture by more than ten. */
    private static final int ALIKE = 8;

    private static final int MOST_PIXELS = 50_000_000;
    private static final double[][] WAVES = waves();

    private PictureHash() {}

    /** Sixteen hexadecimal digits; nothing for what is no picture, or too large a one. */
    static Optional<String> of(byte[] picture) {
        try {
            return read(picture).map(image -> "%016x".formatted(hash(brightness(image))));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether two of them are so alike that they are taken for the same picture. */
    static boolean alike(String one, String other) {
        return Long.bitCount(Long.parseUnsignedLong(one, 16) ^ Long.parseUnsignedLong(other, 16)) <= ALIKE;
    }

    private static Optional<BufferedImage> read(byte[] picture) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(input);
                var width = reader.getWidth(0);
                var height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    return Optional.empty();
                }
                var step = Math.max(1, Math.min(width, height) / (SIZE * 8));
                var parameters = reader.getDefaultReadParam();
                parameters.setSourceSubsampling(step, step, 0, 0);
                return Optional.of(reader.read(0, parameters));
            } finally {
                reader.dispose();
            }
        }
    }

    /** The mean brightness of each cell of a grid. */
    private static double[][] brightness(BufferedImage image) {
        var cells = new double[SIZE][SIZE];
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                cells[row][column] = mean(image, row, column);
            }
        }
        return cells;
    }

    private static double mean(BufferedImage image, int row, int column) {
        var fromX = column * image.getWidth() / SIZE;
        var toX = Math.max(fromX + 1, (column + 1) * image.getWidth() / SIZE);
        var fromY = row * image.getHeight() / SIZE;
        var toY = Math.max(fromY + 1, (row + 1) * image.getHeight() / SIZE);
        double sum = 0;
        for (int y = fromY; y < toY; y++) {
            for (int x = fromX; x < toX; x++) {
                var colour = image.getRGB(x, y);
                sum += 0.299 * (colour >> 16 & 0xff) + 0.587 * (colour >> 8 & 0xff) + 0.114 * (colour & 0xff);
            }
        }
        return sum / ((toX - fromX) * (toY - fromY));
    }

    private static long hash(double[][] cells) {
        var strengths = new double[KEPT * KEPT];
        for (int v = 0; v < KEPT; v++) {
            for (int u = 0; u < KEPT; u++) {
                double sum = 0;
                for (int y = 0; y < SIZE; y++) {
                    for (int x = 0; x < SIZE; x++) {
                        sum += cells[y][x] * WAVES[v][y] * WAVES[u][x];
                    }
                }
                strengths[v * KEPT + u] = sum;
            }
        }
        var sorted = strengths.clone();
        Arrays.sort(sorted);
        var median = (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
        long bits = 0;
        for (var strength : strengths) {
            bits = bits << 1 | (strength > median ? 1 : 0);
        }
        return bits;
    }

    private static double[][] waves() {
        var waves = new double[KEPT][SIZE];
        for (int wave = 0; wave < KEPT; wave++) {
            for (int at = 0; at < SIZE; at++) {
                waves[wave][at] = Math.cos((2 * at + 1) * wave * Math.PI / (2 * SIZE));
            }
        }
        return waves;
    }
}
