package uk.countersign.sandbox.consent;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.http.Request;

/** An account's picture: a pattern that is always the same for an account and another for the next. */
public final class Avatar {

    private static final int CELLS = 5;
    private static final int CELL = 24;

    private Avatar() {}

    /** Where an account's picture is. */
    public static String address(Request request, String accountId) {
        return request.origin() + "/avatar/" + accountId + ".png";
    }

    public static Optional<Reply> answer(Request request) {
        return request.path().matches("/avatar/[0-9A-Za-z:._-]{1,80}\\.png")
                ? Optional.of(Reply.of(200, "image/png", png(request.path().hashCode())))
                : Optional.empty();
    }

    /** The picture itself. */
    public static byte[] of(String accountId) {
        return png(("/avatar/" + accountId + ".png").hashCode());
    }

    private static byte[] png(int seed) {
        var image = new BufferedImage(CELLS * CELL, CELLS * CELL, BufferedImage.TYPE_INT_RGB);
        var mixed = seed * 0x9E3779B1;
        var colour = Color.HSBtoRGB((mixed >>> 8) / (float) (1 << 24), 0.5f, 0.6f);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                var column = Math.min(x / CELL, CELLS - 1 - x / CELL);
                var on = (mixed >>> (y / CELL * 3 + column) & 1) == 1;
                image.setRGB(x, y, on ? colour : 0xf2efe8);
            }
        }
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
