package uk.countersign.publishing.comments;

import java.time.Instant;

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

    /** Without a word of what was written or by whom: comments name children, and this may end in a log. */
    @Override
    public String toString() {
        return "Remark[" + id + "]";
    }
}
