package uk.countersign.screening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.countersign.draft.Span;
import uk.countersign.school.Platform;

/**
 * A draft as the checks read it: as it was written.
 *
 * @param channels where it is to appear; empty when only the text is judged, by the strictest consent
 * @param publishAt absent when it is not known, and then days of the week are not judged
 * @param pictured names of the people in the pictures, as written
 */
public record Manuscript(
        String text,
        Optional<String> category,
        List<Target> channels,
        Optional<Instant> publishAt,
        List<String> pictured,
        List<Illustration> pictures,
        Optional<String> credit) {

    public Manuscript {
        channels = List.copyOf(channels);
        pictured = List.copyOf(pictured);
        pictures = List.copyOf(pictures);
    }

    /**
     * A channel's id and what kind of place it is.
     *
     * @param leftOut places of the text that somebody chose to leave out there
     */
    public record Target(String channel, Platform platform, List<Span> leftOut) {

        public Target {
            leftOut = List.copyOf(leftOut);
        }

        /** With the text in full. */
        public Target(String channel, Platform platform) {
            this(channel, platform, List.of());
        }
    }

    /** A picture, by its file name and its description; empty when it has none. */
    public record Illustration(String name, String altText) {}
}
