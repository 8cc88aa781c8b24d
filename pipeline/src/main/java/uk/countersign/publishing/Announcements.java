package uk.countersign.publishing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.countersign.post.Post;
import uk.countersign.post.Posts;

/**
 * Tells whoever listens what became of a post: after it is written, and never again into it. A listener that fails is
 * logged and changes nothing.
 */
@Component
class Announcements {

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

    private final Posts posts;
    private final ApplicationEventPublisher events;

    Announcements(Posts posts, ApplicationEventPublisher events) {
        this.posts = posts;
        this.events = events;
    }

    /** Tells where the post stands now, if it has come to rest there. */
    void of(Post earlier) {
        try {
            var post = posts.get(earlier.id());
            switch (post.state()) {
                case PUBLISHED -> events.publishEvent(new PostPublished(post));
                case HELD, FAILED -> events.publishEvent(new PostStopped(post));
                case SCHEDULED, SENDING, UNCONFIRMED, CANCELLED, TAKEDOWN_DUE, REMOVED -> {
                    // Still on its way, or where a person wanted it.
                }
            }
        } catch (RuntimeException e) {
            // Not the exception's own words: they may quote the text.
            LOG.warn(
                    "Nobody could be told of post {}: {}",
                    earlier.id(),
                    e.getClass().getName());
        }
    }
}
