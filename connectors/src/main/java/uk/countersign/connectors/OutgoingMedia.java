package uk.countersign.connectors;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A picture or video as it will be sent.
 *
 * @param file the bytes
 * @param mediaType for example {@code image/jpeg} or {@code video/mp4}
 * @param altText empty when there is none
 * @param address where the platform can fetch the bytes, for platforms that fetch rather than take uploads
 */
public record OutgoingMedia(Path file, String mediaType, String altText, Optional<URI> address) {

    /** Whether it moves and has a length. */
    public boolean isVideo() {
        return mediaType.startsWith("video/");
    }
}
