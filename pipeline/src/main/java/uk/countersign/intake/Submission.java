package uk.countersign.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.countersign.draft.Source;
import uk.countersign.draft.SourceFile;

/**
 * What somebody sends in.
 *
 * @param title may be empty; then the first words of the text serve
 * @param text empty when it stands in a document
 * @param channels ids; empty means the school's defaults
 * @param publishAt absent means the next free slot after approval
 * @param files in the media store already
 * @param idempotencyKey the same key of the same author is the same draft
 * @param delivery where the originals wait to be put away
 * @param problems what is wrong with it, in words for the author, found before anything was read
 */
public record Submission(
        Source source,
        String title,
        String text,
        Optional<String> category,
        List<String> channels,
        Optional<Instant> publishAt,
        List<String> pictured,
        Optional<String> credit,
        List<SourceFile> files,
        Optional<String> idempotencyKey,
        Optional<String> delivery,
        List<String> problems) {

    public Submission {
        channels = List.copyOf(channels);
        pictured = List.copyOf(pictured);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
