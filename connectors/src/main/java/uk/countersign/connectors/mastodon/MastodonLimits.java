package uk.countersign.connectors.mastodon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.OutgoingPost;
import uk.countersign.connectors.PictureRules;
import uk.countersign.connectors.PlatformSettings;

/** What a server takes: as most do, or as one says itself. A link counts 23, of a mention only the name. */
record MastodonLimits(int mostCharacters, int charactersOfALink, PictureRules pictures) {

    static final Set<String> OPTIONS =
            Set.of("max-characters", "max-pictures", "max-picture-bytes", "max-alt-characters");

    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"]+");
    private static final Pattern SERVER_OF_A_MENTION =
            Pattern.compile("(?<![\\w/])(@[A-Za-z0-9_]+)@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

    static MastodonLimits from(PlatformSettings settings) {
        return new MastodonLimits(
                settings.number("max-characters", 500),
                23,
                new PictureRules(
                        "Mastodon",
                        Set.of("image/jpeg", "image/png", "image/gif", "image/webp"),
                        settings.number("max-pictures", 4),
                        settings.number("max-picture-bytes", 8_000_000),
                        settings.number("max-alt-characters", 1_500)));
    }

    /** As a server says; where it says nothing, as these are. */
    MastodonLimits saidBy(JsonNode instance) {
        var configuration = instance.path("configuration");
        var statuses = configuration.path("statuses");
        var media = configuration.path("media_attachments");
        var types = new HashSet<String>();
        media.path("supported_mime_types").forEach(type -> types.add(type.asString("")));
        return new MastodonLimits(
                statuses.path("max_characters").asInt(mostCharacters),
                statuses.path("characters_reserved_per_url").asInt(charactersOfALink),
                new PictureRules(
                        pictures.platform(),
                        types.isEmpty() ? pictures.types() : types,
                        statuses.path("max_media_attachments").asInt(pictures.mostPictures()),
                        media.path("image_size_limit").asLong(pictures.mostBytes()),
                        media.path("description_limit").asInt(pictures.longestAltText())));
    }

    List<String> objections(OutgoingPost post) {
        var found = new ArrayList<>(pictures.objections(post.media()));
        if (post.text().isBlank() && post.media().isEmpty()) {
            found.add("There is nothing to post.");
        }
        var length = length(post.text());
        if (length > mostCharacters) {
            found.add("This Mastodon server takes at most " + mostCharacters + " characters; this post has " + length
                    + ".");
        }
        return List.copyOf(found);
    }

    private long length(String text) {
        var shortened = LINK.matcher(text).replaceAll("x".repeat(charactersOfALink));
        return GRAPHEME.matcher(SERVER_OF_A_MENTION.matcher(shortened).replaceAll("$1"))
                .results()
                .count();
    }

    /** The text as a server shows it: of a mention only the name. */
    static String asShown(String text) {
        return SERVER_OF_A_MENTION.matcher(text).replaceAll("$1");
    }
}
