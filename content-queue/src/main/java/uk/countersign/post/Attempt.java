package uk.countersign.post;

import java.time.Instant;
import java.util.Optional;

/**
 * A call that may have made a post visible; written before the call.
 *
 * @param endedAt when the call was over, with or without an answer; until then the platform may still be taking it
 */
public record Attempt(String postId, int number, Instant startedAt, Optional<Instant> endedAt) {

    /** From when on the platform has had whatever it was sent. */
    public Instant overBy() {
        return endedAt.orElse(startedAt);
    }
}
