package uk.countersign.draft;

import java.util.Map;

/**
 * A picture of a revision.
 *
 * @param name as the author called it
 * @param originalSha256 the file that was submitted
 * @param writtenAltText the description as its author wrote it: what the checks read
 * @param altText the description as it will be sent
 * @param renditions by channel id
 */
public record Picture(
        String name, String originalSha256, String writtenAltText, String altText, Map<String, Rendition> renditions) {

    public Picture {
        renditions = Map.copyOf(renditions);
    }

    /** A picture with its description as it was written. */
    public static Picture written(
            String name, String originalSha256, String altText, Map<String, Rendition> renditions) {
        return new Picture(name, originalSha256, altText, altText, renditions);
    }

    /** The same picture with its description corrected. */
    public Picture describedAs(String corrected) {
        return new Picture(name, originalSha256, writtenAltText, corrected, renditions);
    }
}
