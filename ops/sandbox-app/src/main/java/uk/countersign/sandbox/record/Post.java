package uk.countersign.sandbox.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A post that readers see, or saw.
 *
 * @param id the remote id as the platform's callers know it
 * @param account the account's id
 * @param link an address shown under the text, empty for none
 * @param container the Instagram container it came from, empty for none
 * @param answers the post or comment that it is a reply to, empty for none
 * @param deleted when it was taken down
 */
public record Post(
        String id,
        Platform platform,
        String account,
        String text,
        List<String> pictures,
        String link,
        String container,
        Instant time,
        Optional<String> answers,
        Optional<Instant> deleted) {

    public Post {
        pictures = List.copyOf(pictures);
    }

    public Post(
            String id,
            Platform platform,
            String account,
            String text,
            List<String> pictures,
            String link,
            String container,
            Instant time) {
        this(id, platform, account, text, pictures, link, container, time, Optional.empty(), Optional.empty());
    }

    /** Whether readers can see it now. */
    @JsonIgnore
    public boolean stands() {
        return deleted.isEmpty();
    }

    /** The same as a reply. */
    public Post answering(Optional<String> other) {
        return new Post(id, platform, account, text, pictures, link, container, time, other, deleted);
    }

    Post deletedAt(Instant instant) {
        return new Post(id, platform, account, text, pictures, link, container, time, answers, Optional.of(instant));
    }
}
