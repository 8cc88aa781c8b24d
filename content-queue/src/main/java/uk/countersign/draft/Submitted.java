package uk.countersign.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an author asks to be published, as it came in.
 *
 * @param text empty while it still stands in a document
 * @param channels ids; never empty once received (the school's defaults stand in)
 * @param publishAt absent means the next free slot after approval
 * @param pictured names of the people in the pictures, as written
 * @param problems what is wrong with the submission itself, in words for its author: an unknown channel, a time past
 */
public record Submitted(
        String text,
        Optional<String> category,
        List<String> channels,
        Optional<Instant> publishAt,
        List<String> pictured,
        Optional<String> credit,
        List<SourceFile> files,
        List<String> problems) {

    public Submitted {
        channels = List.copyOf(channels);
        pictured = List.copyOf(pictured);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
