package uk.countersign.connectors.facebook;

import com.twitter.twittertext.Extractor;
import java.util.Optional;
import uk.countersign.connectors.OutgoingPost;

/**
 * The link that Facebook shows as a card under a post: the only one in a text without pictures. Of several links none is
 * chosen, because the approver saw none chosen; the text keeps its link either way.
 */
final class LinkCard {

    private LinkCard() {}

    static Optional<String> of(OutgoingPost post) {
        var links = new Extractor().extractURLs(post.text());
        return links.size() == 1 && post.media().isEmpty()
                ? links.stream().filter(link -> link.matches("(?i)https?://.*")).findFirst()
                : Optional.empty();
    }
}
