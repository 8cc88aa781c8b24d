package uk.countersign.connectors;

import java.util.List;
import java.util.Optional;

/**
 * What one account is to publish, exactly.
 *
 * @param text the text as it will appear
 * @param media in the order of the post
 * @param key the same for every attempt at this post, for platforms that refuse a second one with the same key
 * @param follows the platform's ids of the parts of a thread that stand before this one, first to last; empty when this
 *     is no thread, or its first part. Only platforms that {@linkplain Connector#chains() chain} take any
 * @param approval who answers for it, for places that show it beside the post; empty when it is only looked for
 */
public record OutgoingPost(
        String text, List<OutgoingMedia> media, String key, List<String> follows, Optional<Approval> approval) {

    public OutgoingPost {
        media = List.copyOf(media);
        follows = List.copyOf(follows);
    }

    /** A post that stands by itself. */
    public OutgoingPost(String text, List<OutgoingMedia> media, String key) {
        this(text, media, key, List.of());
    }

    /** A post or a part of a thread, of which nobody asks who answers for it. */
    public OutgoingPost(String text, List<OutgoingMedia> media, String key, List<String> follows) {
        this(text, media, key, follows, Optional.empty());
    }

    /** The same, with who answers for it. */
    public OutgoingPost answeredForBy(Approval who) {
        return new OutgoingPost(text, media, key, follows, Optional.of(who));
    }
}
