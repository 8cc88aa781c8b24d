package uk.countersign.sandbox.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;

/** What a picture's own header says of it. */
public record PictureShape(String mediaType, int width, int height) {

    /** Width by height. */
    public double ratio() {
        return (double) width / height;
    }

    /** The shape of a JPEG, PNG, GIF or WebP picture; nothing for any other bytes. */
    public static Optional<PictureShape> of(byte[] content) {
        return isWebp(content) ? webp(content) : read(content);
    }

    private static Optional<PictureShape> read(byte[] content) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                var format = reader.getFormatName().toLowerCase(Locale.ROOT);
                return switch (format) {
                    case "jpeg", "png", "gif" ->
                        Optional.of(new PictureShape("image/" + format, reader.getWidth(0), reader.getHeight(0)));
                    default -> Optional.empty();
                };
            } finally {
                reader.dispose();
            }
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** Whether the bytes begin as those of an MP4 or QuickTime video do. */
    public static boolean isVideo(byte[] content) {
        return content.length >= 12 && ascii(content, 4).equals("ftyp");
    }

    private static boolean isWebp(byte[] content) {
        return content.length >= 30
                && ascii(content, 0).equals("RIFF")
                && ascii(content, 8).equals("WEBP");
    }

    private static Optional<PictureShape> webp(byte[] content) {
        var buffer = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        return switch (ascii(content, 12)) {
            case "VP8 " ->
                Optional.of(new PictureShape("image/webp", buffer.getShort(26) & 0x3fff, buffer.getShort(28) & 0x3fff));
            case "VP8L" -> {
                int bits = buffer.getInt(21);
                yield Optional.of(new PictureShape("image/webp", (bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1));
            }
            case "VP8X" ->
                Optional.of(new PictureShape(
                        "image/webp", (buffer.getInt(24) & 0xffffff) + 1, (buffer.getInt(26) >>> 8) + 1));
            default -> Optional.empty();
        };
    }

    private static String ascii(byte[] content, int from) {
        return new String(content, from, 4, StandardCharsets.US_ASCII);
    }
}
