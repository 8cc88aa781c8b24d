package uk.countersign.draft;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an author asks to be published, as it came in.
 *
 * @param text empty while it still stands in a document
 * @param channels ids; never empty once received (the school's defaults stand in)
 * @param publishAt absent means the next free slot after approval
 * @param pictured names of the people in the pictures, as written
 * @param leftOut by channel id, places of the written text that somebody chose to leave out there, for its limit
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
        List<String> problems,
        Map<String, List<Span>> leftOut) {

    public Submitted {
        channels = List.copyOf(channels);
        pictured = List.copyOf(pictured);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
        leftOut = leftOut.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /** With every channel's text in full. */
    public Submitted(
            String text,
            Optional<String> category,
            List<String> channels,
            Optional<Instant> publishAt,
            List<String> pictured,
            Optional<String> credit,
            List<SourceFile> files,
            List<String> problems) {
        this(text, category, channels, publishAt, pictured, credit, files, problems, Map.of());
    }

    /** The same with some places left out on one channel, in place of those that were left out there before. */
    public Submitted leavingOut(String channel, List<Span> places) {
        var all = new HashMap<>(leftOut);
        all.put(channel, places);
        return new Submitted(text, category, channels, publishAt, pictured, credit, files, problems, all);
    }
}
