package uk.countersign.connectors;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** What the tests publish and as whom. */
final class Samples {

    static final List<String> PLATFORMS = List.of("facebook", "instagram", "x");

    private Samples() {}

    static Account account() {
        return new Account(
                "oakfield",
                "1700",
                Map.of(
                        "consumer_key", "ck-secret",
                        "consumer_secret", "cs-secret",
                        "access_token", "at-secret",
                        "access_token_secret", "ats-secret",
                        "app_id", "1234",
                        "app_secret", "as-secret"));
    }

    static Connector connector(String platform, URI baseUrl) {
        return connector(platform, baseUrl, Duration.ofSeconds(10));
    }

    static Connector connector(String platform, URI baseUrl, Duration callTimeout) {
        var settings = new PlatformSettings(baseUrl, Duration.ofSeconds(10), callTimeout);
        return connector(platform, platform.equals("facebook") ? settings : quick(settings));
    }

    static Connector connector(String platform, PlatformSettings settings) {
        return Connectors.all(Map.of(platform, settings), Clock.systemUTC()).get(0);
    }

    static PlatformSettings quick(PlatformSettings settings) {
        return settings.with("poll-every-ms", "20").with("poll-times", "50");
    }

    static OutgoingPost text(String text) {
        return new OutgoingPost(text, List.of(), "key");
    }

    static OutgoingPost pictures(String text, OutgoingMedia... media) {
        return new OutgoingPost(text, List.of(media), "key");
    }

    static Path picture(Path folder, String name, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        IntStream.range(0, Math.min(width, height)).forEach(i -> image.setRGB(i, i, 0x3366CC));
        var file = folder.resolve(name);
        try {
            ImageIO.write(image, name.endsWith(".png") ? "png" : "jpg", file.toFile());
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static OutgoingMedia jpeg(Path file, String altText) {
        return new OutgoingMedia(
                file, "image/jpeg", altText, Optional.of(URI.create("http://pictures.example/" + file.getFileName())));
    }
}
