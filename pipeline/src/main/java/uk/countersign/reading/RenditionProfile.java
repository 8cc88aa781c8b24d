package uk.countersign.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one platform takes.
 *
 * @param name the platform's, in lower case; the rendition's file is named after it
 * @param maxBytes of the JPEG
 * @param aspect the shapes that are taken; others get white bars
 */
public record RenditionProfile(String name, int maxWidth, int maxHeight, long maxBytes, Optional<AspectRange> aspect) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");

    public RenditionProfile {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A rendition profile's name has only lower-case letters, digits and hyphens");
        }
        if (maxWidth < 1 || maxHeight < 1 || maxBytes < 2_000) {
            throw new IllegalArgumentException("No picture fits the rendition profile " + name);
        }
    }
}
