package uk.countersign.reading;

import java.nio.file.Path;

/**
 * A picture found inside of a document, as it was stored there: hostile still, to be read as any other picture.
 *
 * @param altText the description that its author gave it, empty when there is none
 */
public record ExtractedPicture(Path file, String suggestedName, String altText) {}
