package uk.countersign.connectors;

import java.util.List;
import java.util.Optional;

/** What reading the comments under a post gave. */
public sealed interface Comments {

    /**
     * The comments.
     *
     * @param limit what the platform keeps back, in words for a person; empty when these are all
     */
    record Found(List<Comment> comments, Optional<String> limit) implements Comments {
        public Found {
            comments = List.copyOf(comments);
        }
    }

    /** The platform could not be asked: nothing is known. */
    record Unavailable(String message) implements Comments {}
}
