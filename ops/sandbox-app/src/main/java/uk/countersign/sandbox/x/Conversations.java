package uk.countersign.sandbox.x;

import java.util.Optional;
import uk.countersign.sandbox.record.Comment;
import uk.countersign.sandbox.record.Post;
import uk.countersign.sandbox.record.State;

/** Which conversation a post or reply belongs to: it is named by the post that began it. */
final class Conversations {

    private Conversations() {}

    /** The conversation of something that stands or stood on X. */
    static String of(State state, String id) {
        return state.post(id)
                .map(post -> post.answers().map(answered -> of(state, answered)).orElse(id))
                .or(() -> state.comments().standing(id).map(comment -> of(state, comment.post())))
                .orElse(id);
    }

    /** What a post or reply answers. */
    static Optional<String> answered(State state, String id) {
        return state.post(id)
                .flatMap(Post::answers)
                .or(() -> state.comments()
                        .standing(id)
                        .map(comment -> comment.answers().orElse(comment.post())));
    }

    /** The account that wrote something that stands on X, or under whose post it stands. */
    static Optional<String> accountOf(State state, String id) {
        return state.standing(id)
                .map(Post::account)
                .or(() -> state.comments().standing(id).map(Comment::account));
    }
}
