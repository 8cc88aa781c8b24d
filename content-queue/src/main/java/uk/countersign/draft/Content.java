package uk.countersign.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a revision would publish. Immutable once it has a digest.
 *
 * @param written the text as the author wrote it
 * @param texts by channel id, after the pipeline's corrections
 * @param category absent until given or guessed
 */
public record Content(
        String written,
        Map<String, String> texts,
        Optional<String> category,
        List<String> channels,
        Optional<Instant> publishAt,
        List<Picture> pictures,
        List<String> pictured,
        Optional<String> credit) {

    public Content {
        texts = Map.copyOf(texts);
        channels = List.copyOf(channels);
        pictures = List.copyOf(pictures);
        pictured = List.copyOf(pictured);
    }

    /** The text of a channel; what the author wrote where none was made. */
    public String textFor(String channel) {
        return texts.getOrDefault(channel, written);
    }
}
