package uk.countersign.publishing.comments;

import java.time.Instant;
import uk.countersign.connectors.Comment;
import uk.countersign.connectors.Moderation.Action;
import uk.countersign.post.Post;

/**
 * What somebody wrote under a post, as a page shows it.
 *
 * @param author empty when the platform does not tell
 * @param own whether the school's account wrote it
 * @param answer whether it answers another comment rather than the post
 */
public record Remark(
        String id,
        String author,
        String text,
        Instant time,
        boolean own,
        boolean answer,
        boolean hidden,
        boolean hideable,
        boolean showable,
        boolean deletable,
        boolean answerable) {

    static Remark of(Comment comment, Post post) {
        var hidden = comment.hidden().orElse(false);
        var hiddenIsUnknown = comment.hidden().isEmpty();
        return new Remark(
                comment.id(),
                comment.author(),
                comment.text(),
                comment.time(),
                comment.own(),
                post.remoteId().filter(comment.under()::equals).isEmpty(),
                hidden,
                comment.open().contains(Action.HIDE) && !hidden,
                comment.open().contains(Action.UNHIDE) && (hidden || hiddenIsUnknown),
                comment.open().contains(Action.DELETE),
                comment.open().contains(Action.REPLY));
    }

    /** Without a word of what was written or by whom: comments name children, and this may end in a log. */
    @Override
    public String toString() {
        return "Remark[" + id + "]";
    }
}
