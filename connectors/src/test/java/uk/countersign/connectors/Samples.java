package uk.countersign.connectors;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** What the tests publish and as whom. */
final class Samples {

    static final List<String> PLATFORMS = List.of("bluesky", "facebook", "instagram", "mastodon", "x");

    private static final Set<String> POLLED = Set.of("instagram", "mastodon", "x");

    private static final Set<String> WITH_VIDEOS_POLLED = Set.of("instagram", "x");

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
                        "app_secret", "as-secret",
                        "identifier", "oakfield.example",
                        "app_password", "ap-secret"));
    }

    static Connector connector(String platform, URI baseUrl) {
        return connector(platform, baseUrl, Duration.ofSeconds(10));
    }

    static Connector connector(String platform, URI baseUrl, Duration callTimeout) {
        var settings = new PlatformSettings(baseUrl, Duration.ofSeconds(10), callTimeout);
        return connector(platform, quick(platform, settings));
    }

    static Connector connector(String platform, PlatformSettings settings) {
        return Connectors.all(Map.of(platform, settings), Clock.systemUTC()).get(0);
    }

    /** Polls without delay, where the platform is polled at all. */
    static PlatformSettings quick(String platform, PlatformSettings settings) {
        var often =
                POLLED.contains(platform) ? settings.with("poll-every-ms", "20").with("poll-times", "50") : settings;
        return WITH_VIDEOS_POLLED.contains(platform) ? often.with("video-poll-times", "100") : often;
    }

    /** What a platform answers before the call that matters: to signing in, where it has that. */
    static Optional<String> greeting(String platform) {
        return platform.equals("bluesky")
                ? Optional.of("{\"did\":\"1700\",\"handle\":\"oakfield.example\",\"accessJwt\":\"a-secret\","
                        + "\"refreshJwt\":\"r-secret\"}")
                : Optional.empty();
    }

    static OutgoingPost text(String text) {
        return new OutgoingPost(text, List.of(), "key");
    }

    /** A post that is ready for its visible call, as if its uploads had gone well. */
    static Prepared prepared(String platform, Path folder) {
        return switch (platform) {
            case "instagram" ->
                new Prepared(pictures("Hello", jpeg(picture(folder, "p.jpg", 400, 400), "")), List.of("17"));
            case "bluesky" -> new Prepared(text("Hello"), List.of("{\"text\":\"Hello\"}"));
            default -> new Prepared(text("Hello"), List.of());
        };
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

    /** A video by its header, with nothing to see: nobody decodes it. */
    static Path video(Path folder, String name, Duration length, int bytes) {
        var type = ByteBuffer.allocate(16).putInt(16).put(ascii("ftypisom")).putInt(0);
        var header = ByteBuffer.allocate(8 + 108)
                .putInt(8 + 108)
                .put(ascii("moov"))
                .putInt(108)
                .put(ascii("mvhd"))
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(1000)
                .putInt((int) length.toMillis());
        var rest = Math.max(8, bytes - type.capacity() - header.capacity());
        var content = ByteBuffer.allocate(type.capacity() + header.capacity() + rest)
                .put(type.array())
                .put(header.array())
                .putInt(rest)
                .put(ascii("mdat"));
        try {
            return Files.write(folder.resolve(name), content.array());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static OutgoingMedia mp4(Path file) {
        return new OutgoingMedia(
                file, "video/mp4", "", Optional.of(URI.create("http://pictures.example/" + file.getFileName())));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static OutgoingMedia jpeg(Path file, String altText) {
        return new OutgoingMedia(
                file, "image/jpeg", altText, Optional.of(URI.create("http://pictures.example/" + file.getFileName())));
    }
}
