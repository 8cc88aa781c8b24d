package uk.countersign.draft;

import java.util.Map;

/**
 * A picture of a revision.
 *
 * @param name as the author called it
 * @param originalSha256 the file that was submitted
 * @param renditions by channel id
 */
public record Picture(String name, String originalSha256, String altText, Map<String, Rendition> renditions) {

    public Picture {
        renditions = Map.copyOf(renditions);
    }
}
