package uk.countersign.connectors.x;

import com.twitter.twittertext.TwitterTextParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.countersign.connectors.OutgoingMedia;
import uk.countersign.connectors.OutgoingPost;
import uk.countersign.connectors.PictureRules;
import uk.countersign.connectors.PlatformSettings;
import uk.countersign.connectors.VideoRules;

/** What X takes, as far as can be told without asking it. Length is counted as X counts it. */
record XLimits(int mostCharacters, PictureRules pictures, PictureRules animation, VideoRules video) {

    static final Set<String> OPTIONS = Set.of(
            "max-characters",
            "max-pictures",
            "max-picture-bytes",
            "max-gif-bytes",
            "max-alt-characters",
            "max-video-bytes",
            "max-video-seconds");

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
                new PictureRules("X", Set.of("image/gif"), 1, settings.number("max-gif-bytes", 15_000_000), alt),
                new VideoRules(
                        "X",
                        Set.of("video/mp4", "video/quicktime"),
                        settings.number("max-video-bytes", 512_000_000),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(settings.number("max-video-seconds", 140))));
    }

    List<String> objections(OutgoingPost post) {
        var found = new ArrayList<>(objections(post.media()));
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

    private List<String> objections(List<OutgoingMedia> media) {
        var moving = media.stream().anyMatch(OutgoingMedia::isVideo);
        var animated = media.stream().map(OutgoingMedia::mediaType).anyMatch("image/gif"::equals);
        if ((moving || animated) && media.size() > 1) {
            return List.of("X takes a " + (moving ? "video" : "GIF") + " only by itself, without other pictures.");
        }
        return moving
                ? video.objections("The video", media.get(0))
                : (animated ? animation : pictures).objections(media);
    }
}
