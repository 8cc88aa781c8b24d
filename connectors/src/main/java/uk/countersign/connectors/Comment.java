package uk.countersign.connectors;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wrote under a post.
 *
 * @param under the id of the post or comment that it answers
 * @param author the writer's name as the platform shows it; empty when the platform does not tell
 * @param own whether the account itself wrote it
 * @param hidden whether it is hidden; empty when the platform does not tell
 * @param open what may be done with this one
 */
public record Comment(
        String id,
        String under,
        String author,
        String text,
        Instant time,
        boolean own,
        Optional<Boolean> hidden,
        Set<Moderation.Action> open) {

    public Comment {
        open = Set.copyOf(open);
    }

    /** Without a word of what was written or by whom: comments name children, and this may end in a log. */
    @Override
    public String toString() {
        return "Comment[" + id + "]";
    }
}
