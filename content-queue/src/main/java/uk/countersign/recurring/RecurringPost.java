package uk.countersign.recurring;

import java.time.Instant;
import java.util.Optional;

/**
 * A rule that writes drafts.
 *
 * @param authorId whoever wrote it last: the author of every draft that comes of it
 * @param author that member's name
 * @param version counts how often it was written
 */
public record RecurringPost(
        String id,
        String schoolId,
        String authorId,
        String author,
        int version,
        Wording wording,
        Rhythm rhythm,
        Optional<Instant> endedAt) {

    public boolean ended() {
        return endedAt.isPresent();
    }
}
