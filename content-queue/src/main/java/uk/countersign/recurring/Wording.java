package uk.countersign.recurring;

import java.util.List;
import java.util.Optional;
import uk.countersign.draft.SourceFile;

/**
 * What a recurring post says each time.
 *
 * @param channels ids; empty means the school's defaults
 * @param pictured names of the people in the pictures, as written
 * @param files pictures in the media store
 */
public record Wording(
        String text,
        Optional<String> category,
        List<String> channels,
        List<String> pictured,
        Optional<String> credit,
        List<SourceFile> files) {

    public Wording {
        channels = List.copyOf(channels);
        pictured = List.copyOf(pictured);
        files = List.copyOf(files);
    }
}
