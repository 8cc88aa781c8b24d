package uk.countersign.sandbox.bluesky;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.sandbox.record.State;

/** A post as its maker wrote it, held against what the network's description of posts says. */
record PostRecord(ObjectNode json) {

    static final String COLLECTION = "app.bsky.feed.post";

    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final int MOST_GRAPHEMES = 300;
    private static final int MOST_BYTES = 3_000;
    private static final int MOST_PICTURES = 4;
    private static final int MOST_PICTURE_BYTES = 2_000_000;

    static PostRecord read(JsonNode value) {
        if (!(value instanceof ObjectNode json)) {
            throw BlueskyProblems.invalid("Input/record must be an object");
        }
        var record = new PostRecord(json);
        record.requireText();
        record.requireTime();
        record.requireFacets();
        record.requireReply();
        if (record.pictures().size() > MOST_PICTURES) {
            throw wrong("array too big (maximum 4, got " + record.pictures().size() + ") at $.record.embed.images");
        }
        return record;
    }

    String text() {
        return json.path("text").asString("");
    }

    /** The pictures' alternative texts by their content ids, in order. */
    Map<String, String> pictures() {
        var pictures = new LinkedHashMap<String, String>();
        for (var image : json.path("embed").path("images")) {
            var link = image.path("image").path("ref").path("$link").asString("");
            if (link.isEmpty() || !image.path("alt").isString()) {
                throw wrong("Missing required key \"alt\" or \"image\" at $.record.embed.images");
            }
            pictures.put(link, image.path("alt").asString());
        }
        return pictures;
    }

    List<String> pictureIds(State state) {
        for (var id : pictures().keySet()) {
            var picture = state.picture(id)
                    .orElseThrow(() -> BlueskyProblems.refusal(400, "BlobNotFound", "Could not find blob: " + id));
            if (picture.size() > MOST_PICTURE_BYTES) {
                throw BlueskyProblems.refusal(
                        400,
                        "BlobTooLarge",
                        "This file is too large. It is " + picture.size() + " bytes but the maximum size is "
                                + MOST_PICTURE_BYTES + " bytes.");
            }
        }
        return List.copyOf(pictures().keySet());
    }

    private void requireText() {
        if (!json.path("$type").asString("").equals(COLLECTION)) {
            throw BlueskyProblems.invalid("Invalid $type: expected " + COLLECTION);
        }
        if (!json.path("text").isString()) {
            throw wrong("Missing required key \"text\" at $.record");
        }
        var graphemes = GRAPHEME.matcher(text()).results().count();
        if (graphemes > MOST_GRAPHEMES) {
            throw wrong("grapheme too big (maximum 300, got " + graphemes + ") at $.record.text");
        }
        var bytes = text().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw wrong("string too big (maximum 3000, got " + bytes + ") at $.record.text");
        }
    }

    private void requireTime() {
        try {
            OffsetDateTime.parse(json.path("createdAt").asString(""));
        } catch (DateTimeException notATime) {
            throw wrong("Invalid datetime at $.record.createdAt");
        }
    }

    private void requireFacets() {
        for (var facet : json.path("facets")) {
            var index = facet.path("index");
            if (!index.path("byteStart").isIntegralNumber()
                    || !index.path("byteEnd").isIntegralNumber()
                    || facet.path("features").isEmpty()) {
                throw wrong("Missing required key \"index\" or \"features\" at $.record.facets");
            }
        }
    }

    private void requireReply() {
        var reply = json.path("reply");
        for (var which : List.of("root", "parent")) {
            var reference = reply.path(which);
            if (!reply.isMissingNode()
                    && (reference.path("uri").asString("").isEmpty()
                            || reference.path("cid").asString("").isEmpty())) {
                throw wrong("Missing required key \"" + which + "\" at $.record.reply");
            }
        }
    }

    private static RuntimeException wrong(String what) {
        return BlueskyProblems.invalid("Invalid " + COLLECTION + " record: " + what);
    }
}
