package uk.countersign.publishing;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import uk.countersign.post.Post;
import uk.countersign.post.PostState;
import uk.countersign.post.Posts;

/** Waits for calls to platforms that cannot be called back, on whichever node they are made. */
@Component
class InFlight {

    private static final Duration LOOK = Duration.ofMillis(20);

    private final Posts posts;
    private final PublishingSettings settings;

    InFlight(Posts posts, PublishingSettings settings) {
        this.posts = posts;
        this.settings = settings;
    }

    /** Returns when none of the posts is on its way any more, or when the lease that bounds its call has run out. */
    void waitFor(Collection<Post> onTheirWay) {
        var end = System.nanoTime() + settings.lease().toNanos();
        while (onTheirWay.stream().anyMatch(post -> posts.get(post.id()).state() == PostState.SENDING)
                && System.nanoTime() < end) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
