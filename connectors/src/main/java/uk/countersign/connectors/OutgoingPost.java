package uk.countersign.connectors;

import java.util.List;

/**
 * What one account is to publish, exactly.
 *
 * @param text the text as it will appear
 * @param media in the order of the post
 * @param key the same for every attempt at this post, for platforms that refuse a second one with the same key
 */
public record OutgoingPost(String text, List<OutgoingMedia> media, String key) {

    public OutgoingPost {
        media = List.copyOf(media);
    }
}
