package uk.countersign.connectors.instagram;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import uk.countersign.connectors.OutgoingMedia;
import uk.countersign.connectors.OutgoingPost;
import uk.countersign.connectors.PictureRules;
import uk.countersign.connectors.PlatformSettings;
import uk.countersign.connectors.VideoRules;

/** What Instagram takes, as far as can be told without asking it. */
record InstagramLimits(
        int mostCharacters,
        int mostHashtags,
        int mostMentions,
        int narrowest,
        PictureRules pictures,
        VideoRules video) {

    static final Set<String> OPTIONS = Set.of(
            "max-characters",
            "max-hashtags",
            "max-mentions",
            "min-width",
            "max-pictures",
            "max-picture-bytes",
            "max-alt-characters",
            "max-video-bytes",
            "max-video-seconds");

    private static final Pattern HASHTAG = Pattern.compile("[#\\uFF03][\\p{L}\\p{M}\\p{N}_]+");
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])@[\\p{L}\\p{N}_.]+");
    // 4:5 to 1.91:1, with a little room for renditions rounded to whole pixels.
    private static final double SLIMMEST = 0.795;
    private static final double WIDEST = 1.915;

    static InstagramLimits from(PlatformSettings settings) {
        return new InstagramLimits(
                settings.number("max-characters", 2_200),
                settings.number("max-hashtags", 30),
                settings.number("max-mentions", 20),
                settings.number("min-width", 320),
                new PictureRules(
                        "Instagram",
                        Set.of("image/jpeg"),
                        settings.number("max-pictures", 10),
                        settings.number("max-picture-bytes", 8_000_000),
                        settings.number("max-alt-characters", 1_000)),
                new VideoRules(
                        "Instagram",
                        Set.of("video/mp4", "video/quicktime"),
                        settings.number("max-video-bytes", 300_000_000),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(settings.number("max-video-seconds", 900))));
    }

    List<String> objections(OutgoingPost post) {
        var found = new ArrayList<String>();
        if (post.media().isEmpty()) {
            found.add("Instagram takes no post without a picture or a video.");
        }
        if (post.media().size() > pictures.mostPictures()) {
            found.add("Instagram takes at most " + pictures.mostPictures() + " pictures in a post; this one has "
                    + post.media().size() + ".");
        }
        for (var i = 0; i < post.media().size(); i++) {
            found.addAll(objections(i + 1, post.media().get(i)));
        }
        var text = post.text();
        tooMany(text.codePointCount(0, text.length()), mostCharacters, "characters")
                .ifPresent(found::add);
        tooMany(HASHTAG.matcher(text).results().count(), mostHashtags, "hashtags")
                .ifPresent(found::add);
        tooMany(MENTION.matcher(text).results().count(), mostMentions, "mentions")
                .ifPresent(found::add);
        return List.copyOf(found);
    }

    private static Optional<String> tooMany(long count, int most, String what) {
        return count > most
                ? Optional.of("Instagram takes at most " + most + " " + what + "; this post has " + count + ".")
                : Optional.empty();
    }

    private List<String> objections(int number, OutgoingMedia one) {
        var which = (one.isVideo() ? "Video " : "Picture ") + number;
        var found = new ArrayList<String>();
        if (one.address().isEmpty()) {
            found.add(which + " has no public address. Instagram fetches " + (one.isVideo() ? "videos" : "pictures")
                    + " itself, so the public address of this server must be set.");
        }
        if (one.isVideo()) {
            found.addAll(video.objections(which, one));
        } else {
            found.addAll(pictures.objections(which, one));
            found.addAll(shape(which, one));
        }
        return found;
    }

    private List<String> shape(String which, OutgoingMedia picture) {
        var found = new ArrayList<String>();
        try (var stream = ImageIO.createImageInputStream(picture.file().toFile())) {
            if (stream == null) {
                return found;
            }
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                found.add(which + " is not really a picture.");
                return found;
            }
            var reader = readers.next();
            reader.setInput(stream, true, true);
            var width = reader.getWidth(0);
            var shape = (double) width / reader.getHeight(0);
            reader.dispose();
            if (shape < SLIMMEST || shape > WIDEST) {
                found.add(which + " is too " + (shape < SLIMMEST ? "tall" : "wide")
                        + " for Instagram: crop it to between 4:5 and 1.91:1.");
            }
            if (width < narrowest) {
                found.add(which + " is too small for Instagram: it must be at least " + narrowest + " pixels wide.");
            }
        } catch (IOException unreadable) {
            found.add(which + " cannot be read as a picture.");
        }
        return found;
    }
}
