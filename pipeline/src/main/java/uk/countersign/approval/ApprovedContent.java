package uk.countersign.approval;

import java.util.List;
import uk.countersign.draft.Rendition;
import uk.countersign.post.Post;

/**
 * What may be sent, as a type: only the gate makes one, in the moment before sending, and publishing takes nothing
 * else.
 */
public final class ApprovedContent {

    private final Post post;
    private final String text;
    private final List<ApprovedPicture> pictures;

    ApprovedContent(Post post, String text, List<ApprovedPicture> pictures) {
        this.post = post;
        this.text = text;
        this.pictures = List.copyOf(pictures);
    }

    /** A picture as this post's channel sends it. */
    public record ApprovedPicture(Rendition rendition, String altText) {}

    /** The post that it was approved for. */
    public Post post() {
        return post;
    }

    public String text() {
        return text;
    }

    public List<ApprovedPicture> pictures() {
        return pictures;
    }
}
