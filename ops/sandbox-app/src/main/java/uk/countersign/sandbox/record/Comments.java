package uk.countersign.sandbox.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that was written under posts. Only read and changed under the store's lock. */
public final class Comments {

    private final Map<String, Comment> all = new LinkedHashMap<>();

    Comments() {}

    /** A comment that is still there. */
    public Optional<Comment> standing(String id) {
        return Optional.ofNullable(all.get(id)).filter(Comment::stands);
    }

    /** What was written under a post, oldest first, what was deleted included. */
    public List<Comment> under(String post) {
        return all.values().stream()
                .filter(comment -> comment.post().equals(post))
                .toList();
    }

    /** What was written under an account's posts, oldest first, what was deleted included. */
    public List<Comment> to(String account) {
        return all.values().stream()
                .filter(comment -> comment.account().equals(account))
                .toList();
    }

    void apply(Event.OnComment event) {
        if (event instanceof Event.CommentMade made) {
            all.put(made.comment().id(), made.comment());
        } else if (event instanceof Event.CommentHidden changed) {
            all.computeIfPresent(changed.comment(), (id, comment) -> comment.hidden(changed.hidden()));
        } else if (event instanceof Event.CommentDeleted deleted) {
            all.computeIfPresent(deleted.comment(), (id, comment) -> comment.deletedAt(deleted.at()));
        }
    }
}
