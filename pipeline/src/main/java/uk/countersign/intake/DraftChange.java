package uk.countersign.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.countersign.draft.SourceFile;

/**
 * What is to be different in a draft; what is absent stays.
 *
 * @param when the new time
 * @param files all files, pictures with their descriptions
 */
public record DraftChange(
        Optional<String> text,
        Optional<String> category,
        Optional<List<String>> channels,
        Optional<When> when,
        Optional<List<String>> pictured,
        Optional<List<SourceFile>> files) {

    public static final DraftChange NOTHING = new DraftChange(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** A time, or the next free slot after approval when absent. */
    public record When(Optional<Instant> time) {}

    public DraftChange withText(String newText) {
        return new DraftChange(Optional.of(newText), category, channels, when, pictured, files);
    }

    public DraftChange withChannels(List<String> newChannels) {
        return new DraftChange(text, category, Optional.of(newChannels), when, pictured, files);
    }

    public DraftChange at(Optional<Instant> time) {
        return new DraftChange(text, category, channels, Optional.of(new When(time)), pictured, files);
    }
}
