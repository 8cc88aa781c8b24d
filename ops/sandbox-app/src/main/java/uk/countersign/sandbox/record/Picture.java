package uk.countersign.sandbox.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * A picture or video that a platform holds.
 *
 * @param account the id of the account that sent it
 * @param caption what was said with it, empty for none
 * @param altText what it shows, in words, empty for none
 * @param file its name in the media folder
 */
public record Picture(
        String id,
        String account,
        String mediaType,
        long size,
        int width,
        int height,
        String caption,
        String altText,
        String file,
        Instant made) {

    /** Whether it is a video. */
    @JsonIgnore
    public boolean isVideo() {
        return mediaType.startsWith("video/");
    }

    Picture describedAs(String text) {
        return new Picture(id, account, mediaType, size, width, height, caption, text, file, made);
    }
}
