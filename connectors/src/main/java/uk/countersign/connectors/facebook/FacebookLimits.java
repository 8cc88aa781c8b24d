package uk.countersign.connectors.facebook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.countersign.connectors.OutgoingMedia;
import uk.countersign.connectors.OutgoingPost;
import uk.countersign.connectors.PictureRules;
import uk.countersign.connectors.PlatformSettings;
import uk.countersign.connectors.VideoRules;

/** What Facebook takes, as far as can be told without asking it. */
record FacebookLimits(int mostCharacters, PictureRules pictures, VideoRules video) {

    static final Set<String> OPTIONS = Set.of(
            "max-characters",
            "max-pictures",
            "max-picture-bytes",
            "max-alt-characters",
            "max-video-bytes",
            "max-video-seconds");

    static FacebookLimits from(PlatformSettings settings) {
        return new FacebookLimits(
                settings.number("max-characters", 63_206),
                new PictureRules(
                        "Facebook",
                        Set.of("image/jpeg", "image/png", "image/gif"),
                        settings.number("max-pictures", 30),
                        settings.number("max-picture-bytes", 4_000_000),
                        settings.number("max-alt-characters", 1_000)),
                new VideoRules(
                        "Facebook",
                        Set.of("video/mp4", "video/quicktime"),
                        settings.number("max-video-bytes", 900_000_000),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(settings.number("max-video-seconds", 14_400))));
    }

    List<String> objections(OutgoingPost post) {
        var found = new ArrayList<>(objections(post.media()));
        if (post.text().isBlank() && post.media().isEmpty()) {
            found.add("There is nothing to post.");
        }
        var length = post.text().codePointCount(0, post.text().length());
        if (length > mostCharacters) {
            found.add("Facebook takes at most " + mostCharacters + " characters; this post has " + length + ".");
        }
        return List.copyOf(found);
    }

    private List<String> objections(List<OutgoingMedia> media) {
        if (media.stream().noneMatch(OutgoingMedia::isVideo)) {
            return pictures.objections(media);
        }
        return media.size() > 1
                ? List.of("Facebook takes a video only by itself, without other pictures.")
                : video.objections("The video", media.get(0));
    }
}
