package uk.countersign.connectors.x;

import com.twitter.twittertext.TwitterTextParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.countersign.connectors.OutgoingMedia;
import uk.countersign.connectors.OutgoingPost;
import uk.countersign.connectors.PictureRules;
import uk.countersign.connectors.PlatformSettings;

/** What X takes, as far as can be told without asking it. Length is counted as X counts it. */
record XLimits(int mostCharacters, PictureRules pictures, PictureRules animation) {

    static final Set<String> OPTIONS =
            Set.of("max-characters", "max-pictures", "max-picture-bytes", "max-gif-bytes", "max-alt-characters");

    private static final int USUAL_CHARACTERS = 280;

    static XLimits from(PlatformSettings settings) {
        var alt = settings.number("max-alt-characters", 1_000);
        return new XLimits(
                settings.number("max-characters", USUAL_CHARACTERS),
                new PictureRules(
                        "X",
                        Set.of("image/jpeg", "image/png", "image/webp"),
                        settings.number("max-pictures", 4),
                        settings.number("max-picture-bytes", 5_000_000),
                        alt),
                new PictureRules("X", Set.of("image/gif"), 1, settings.number("max-gif-bytes", 15_000_000), alt));
    }

    List<String> objections(OutgoingPost post) {
        var animated = post.media().stream().map(OutgoingMedia::mediaType).anyMatch("image/gif"::equals);
        var found = new ArrayList<String>();
        if (animated && post.media().size() > 1) {
            found.add("X takes a GIF only by itself, without other pictures.");
        } else {
            found.addAll((animated ? animation : pictures).objections(post.media()));
        }
        if (post.text().isBlank() && post.media().isEmpty()) {
            found.add("There is nothing to post.");
        }
        var counted = TwitterTextParser.parseTweet(post.text());
        var length = counted.weightedLength;
        if (!counted.isValid && length <= USUAL_CHARACTERS && !post.text().isBlank()) {
            found.add("The text has an invisible character that X does not take. Type it anew.");
        }
        if (length > mostCharacters) {
            found.add("X takes at most " + mostCharacters + " characters; this post has " + length
                    + ", as X counts them.");
        }
        return List.copyOf(found);
    }
}
