package uk.countersign.connectors.bluesky;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.GoAhead;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.OutgoingMedia;
import uk.countersign.connectors.OutgoingPost;
import uk.countersign.connectors.transport.MediaFile;
import uk.countersign.connectors.transport.Reply;

/** Makes a post's record, all but its time: its pictures brought, the posts before it and its mentions looked up. */
final class BlueskyRecords {

    private final BlueskyClient bluesky;
    private final String language;

    BlueskyRecords(BlueskyClient bluesky, String language) {
        this.bluesky = bluesky;
        this.language = language;
    }

    /** The record, as JSON. */
    Reply<String> of(Account account, OutgoingPost post, GoAhead goAhead) {
        return mentioned(account, post.text())
                .then(accounts -> pictures(account, post.media(), goAhead)
                        .then(pictures -> reply(account, post.follows())
                                .then(reply -> new Reply.Good<>(json(post, accounts, pictures, reply)))));
    }

    private String json(
            OutgoingPost post,
            Map<String, String> accounts,
            List<Map<String, Object>> pictures,
            Optional<Map<String, Object>> reply) {
        var record = new LinkedHashMap<String, Object>();
        record.put("$type", BlueskyClient.POSTS);
        record.put("text", post.text());
        record.put("langs", List.of(language));
        var facets = RichText.facets(post.text(), handle -> Optional.ofNullable(accounts.get(handle)));
        if (!facets.isEmpty()) {
            record.put("facets", facets);
        }
        if (!pictures.isEmpty()) {
            record.put("embed", Map.of("$type", "app.bsky.embed.images", "images", pictures));
        }
        reply.ifPresent(refs -> record.put("reply", refs));
        return JsonMapper.shared().writeValueAsString(record);
    }

    /** The accounts by their handles; one that nobody has stays plain text. */
    private Reply<Map<String, String>> mentioned(Account account, String text) {
        var accounts = new HashMap<String, String>();
        for (var handle : RichText.mentioned(text)) {
            var found = bluesky.resolve(account, handle);
            if (found instanceof Reply.Bad<Optional<String>> bad) {
                return new Reply.Bad<>(bad.why());
            }
            ((Reply.Good<Optional<String>>) found).value().ifPresent(did -> accounts.put(handle, did));
        }
        return new Reply.Good<>(accounts);
    }

    private Reply<List<Map<String, Object>>> pictures(Account account, List<OutgoingMedia> media, GoAhead goAhead) {
        var pictures = new ArrayList<Map<String, Object>>();
        for (var one : media) {
            var brought =
                    MediaFile.bytes(one, goAhead).then(bytes -> bluesky.uploadBlob(account, bytes, one.mediaType()));
            if (brought instanceof Reply.Bad<JsonNode> bad) {
                return new Reply.Bad<>(bad.why());
            }
            pictures.add(picture(one, ((Reply.Good<JsonNode>) brought).value()));
        }
        return new Reply.Good<>(pictures);
    }

    private static Map<String, Object> picture(OutgoingMedia media, JsonNode blob) {
        var picture = new LinkedHashMap<String, Object>();
        picture.put("alt", media.altText());
        picture.put("image", blob);
        shape(media).ifPresent(shape -> picture.put("aspectRatio", shape));
        return picture;
    }

    /** Without it a reader's page jumps when the picture comes; a picture that we cannot read does without. */
    private static Optional<Map<String, Integer>> shape(OutgoingMedia media) {
        try (var stream = ImageIO.createImageInputStream(media.file().toFile())) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return Optional.of(Map.of("width", reader.getWidth(0), "height", reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The first and the last of the posts before it, each with the digest of what it says. */
    private Reply<Optional<Map<String, Object>>> reply(Account account, List<String> follows) {
        if (follows.isEmpty()) {
            return new Reply.Good<>(Optional.empty());
        }
        return reference(account, follows.get(0))
                .then(root -> reference(account, follows.get(follows.size() - 1))
                        .then(parent -> new Reply.Good<>(Optional.of(Map.of("root", root, "parent", parent)))));
    }

    private Reply<Map<String, String>> reference(Account account, String key) {
        return bluesky.post(account, key)
                .then(found -> found.<Reply<Map<String, String>>>map(post -> new Reply.Good<>(Map.of(
                                "uri", post.path("uri").asString(""),
                                "cid", post.path("cid").asString(""))))
                        .orElseGet(() -> new Reply.Bad<>(new Outcome.Refused(
                                Outcome.Cause.CONTENT,
                                "The part of the thread before this one does not stand on Bluesky any more."))));
    }
}
