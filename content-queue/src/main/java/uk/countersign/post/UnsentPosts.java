package uk.countersign.post;

import java.util.Set;
import org.springframework.stereotype.Component;
import uk.countersign.audit.Actor;
import uk.countersign.draft.Draft;

/** What becomes of the posts of a draft that have not gone out, when the draft no longer stands as approved. */
@Component
public class UnsentPosts {

    private static final Set<PostState> UNSENT = Set.of(PostState.SCHEDULED, PostState.HELD, PostState.FAILED);

    private final Posts posts;

    UnsentPosts(Posts posts) {
        this.posts = posts;
    }

    /** They will never go. */
    public void cancel(Draft draft, Actor actor, String reason) {
        posts.of(draft.id()).stream()
                .filter(post -> UNSENT.contains(post.state()))
                .forEach(post -> move(post, PostCommand.CANCEL, actor, reason));
    }

    /** They do not go until a person, or a new approval, says so. */
    public void hold(Draft draft, Actor actor, String reason) {
        posts.of(draft.id()).stream()
                .filter(post -> post.state() == PostState.SCHEDULED)
                .forEach(post -> move(post, PostCommand.HOLD, actor, reason));
    }

    private void move(Post post, PostCommand command, Actor actor, String reason) {
        if (!posts.move(post, command, actor, reason).done()) {
            throw new IllegalStateException("Post " + post.id() + " changed while its draft was locked");
        }
    }
}
