package uk.countersign.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What kind of picture some bytes are, by how they begin; whatever anybody says of them. */
final class ImageType {

    private ImageType() {}

    static Optional<String> of(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG")) {
            return Optional.of("image/png");
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        if (start.startsWith("GIF8")) {
            return Optional.of("image/gif");
        }
        return start.startsWith("RIFF") && start.endsWith("WEBP") ? Optional.of("image/webp") : Optional.empty();
    }
}
