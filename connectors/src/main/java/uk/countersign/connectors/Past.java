package uk.countersign.connectors;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what stands on an account page by page, newest first, with where its pictures are. */
public interface Past {

    /** The page that {@code next} leads to, or the first. Posts may be older than {@code since} at its end. */
    Page page(Account account, Instant since, Optional<String> next);

    /** What reading a page gave. */
    sealed interface Page {}

    /** Posts, and how to go on; nothing when this was the last. */
    record Read(List<Post> posts, Optional<String> next) implements Page {
        public Read {
            posts = List.copyOf(posts);
        }
    }

    /** The platform could not be asked. */
    record Unavailable(String message) implements Page {}

    /** A post with the addresses of its pictures. */
    record Post(RemotePost post, List<URI> pictures) {
        public Post {
            pictures = List.copyOf(pictures);
        }
    }
}
