package uk.countersign.publishing;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import uk.countersign.draft.Draft;
import uk.countersign.post.Post;
import uk.countersign.post.PostState;
import uk.countersign.rig.Rig;

/** Wakes what sends, looks up and takes down, as the clock of the application does. */
final class Driving {

    private static final Set<PostState> AT_REST =
            EnumSet.of(PostState.PUBLISHED, PostState.HELD, PostState.FAILED, PostState.CANCELLED, PostState.REMOVED);

    private final Rig rig;

    Driving(Rig rig) {
        this.rig = rig;
    }

    /** Until nothing more happens to these posts by itself; gives them as they then stand. */
    List<Post> toRest(Collection<Post> posts) {
        var end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (System.nanoTime() < end) {
            once();
            var now = posts.stream().map(rig::post).toList();
            if (now.stream().allMatch(post -> AT_REST.contains(post.state()))) {
                return now;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("Not at rest: " + posts.stream().map(rig::post).toList());
    }

    Post toRest(Draft draft) {
        return toRest(rig.posts(draft)).get(0);
    }

    void once() {
        rig.get(Lanes.class).wake();
        rig.get(Settling.class).run();
        rig.get(TakingDown.class).run();
    }

    /** Until the post is in that state. */
    Post until(Post post, PostState state) {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            if (rig.post(post).state() == state) {
                return rig.post(post);
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        throw new AssertionError("Never " + state + ": " + rig.post(post));
    }
}
