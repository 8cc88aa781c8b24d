package uk.countersign.publishing.comments;

import java.util.List;
import uk.countersign.connectors.Comments;
import uk.countersign.post.Post;

/** What looking under a post gave. */
public sealed interface Remarks {

    /**
     * The comments, oldest first.
     *
     * @param limit what the platform keeps back, in words; empty when these are all
     */
    record Read(List<Remark> all, String limit) implements Remarks {
        public Read {
            all = List.copyOf(all);
        }
    }

    /** They cannot be read at the moment; says why. */
    record Unreadable(String why) implements Remarks {}

    static Remarks of(Comments comments, Post post) {
        if (comments instanceof Comments.Found found) {
            return new Read(
                    found.comments().stream()
                            .map(comment -> Remark.of(comment, post))
                            .toList(),
                    found.limit().orElse(""));
        }
        return new Unreadable(((Comments.Unavailable) comments).message());
    }
}
