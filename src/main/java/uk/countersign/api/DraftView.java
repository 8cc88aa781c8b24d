package uk.countersign.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A draft as programs read it.
 *
 * @param text of the screened revision, in its strictest version; as it was sent until then
 * @param texts by channel, where a channel has another text than {@code text}
 * @param reason why it stands where it stands; null for roles that do not read reasons
 * @param pictured null for roles that do not read reasons
 */
record DraftView(
        String id,
        String state,
        Optional<String> digest,
        Optional<String> verdict,
        String text,
        Map<String, String> texts,
        String author,
        @JsonProperty("publish_at") Optional<Instant> publishAt,
        List<String> channels,
        Optional<String> category,
        Optional<List<String>> pictured,
        Optional<String> credit,
        List<MediaView> media,
        List<FindingView> findings,
        int revision,
        String title,
        String source,
        Optional<String> reason,
        @JsonProperty("received_at") Instant receivedAt) {

    /** A picture or document that came with a draft. */
    record MediaView(String name, String alt) {}
}
