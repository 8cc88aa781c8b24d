package uk.countersign.sandbox.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody wrote under a post.
 *
 * @param account the id of the account whose post it is
 * @param post the id of the post
 * @param answers the comment that it answers; empty when it answers the post
 * @param author the writer's name
 * @param own whether the account itself wrote it
 * @param hidden whether only its writer sees it
 */
public record Comment(
        String id,
        Platform platform,
        String account,
        String post,
        Optional<String> answers,
        String author,
        boolean own,
        String text,
        boolean hidden,
        Instant time,
        Optional<Instant> deleted) {

    /** Whether it is still there, hidden or not. */
    @JsonIgnore
    public boolean stands() {
        return deleted.isEmpty();
    }

    Comment hidden(boolean now) {
        return new Comment(id, platform, account, post, answers, author, own, text, now, time, deleted);
    }

    Comment deletedAt(Instant at) {
        return new Comment(id, platform, account, post, answers, author, own, text, hidden, time, Optional.of(at));
    }
}
