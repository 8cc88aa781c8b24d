package uk.countersign.connectors.bluesky;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import uk.countersign.connectors.OutgoingPost;
import uk.countersign.connectors.PictureRules;
import uk.countersign.connectors.PlatformSettings;

/** What Bluesky takes, as far as can be told without asking it. */
record BlueskyLimits(int mostCharacters, int mostBytes, PictureRules pictures) {

    static final Set<String> OPTIONS =
            Set.of("max-characters", "max-bytes", "max-pictures", "max-picture-bytes", "max-alt-characters");

    /** What a reader takes for one character. */
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    static BlueskyLimits from(PlatformSettings settings) {
        return new BlueskyLimits(
                settings.number("max-characters", 300),
                settings.number("max-bytes", 3_000),
                new PictureRules(
                        "Bluesky",
                        Set.of("image/jpeg", "image/png", "image/webp"),
                        settings.number("max-pictures", 4),
                        settings.number("max-picture-bytes", 2_000_000),
                        settings.number("max-alt-characters", 2_000)));
    }

    List<String> objections(OutgoingPost post) {
        var found = new ArrayList<>(pictures.objections(post.media()));
        if (post.text().isBlank() && post.media().isEmpty()) {
            found.add("There is nothing to post.");
        }
        var length = GRAPHEME.matcher(post.text()).results().count();
        if (length > mostCharacters) {
            found.add("Bluesky takes at most " + mostCharacters + " characters; this post has " + length + ".");
        } else if (post.text().getBytes(StandardCharsets.UTF_8).length > mostBytes) {
            found.add("The letters and emoji of this text take more space than Bluesky has. Shorten it.");
        }
        return List.copyOf(found);
    }
}
