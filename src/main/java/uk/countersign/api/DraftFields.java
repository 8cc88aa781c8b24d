package uk.countersign.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a draft as a program sends them. Each is absent when it is not named, or null.
 *
 * @param mediaNames the files that the draft says it has
 * @param alt descriptions of pictures by file name; the one under the empty name is for the only picture
 * @param revision the revision that a change was made to, when it is named
 */
record DraftFields(
        Fields fields,
        Optional<String> text,
        Optional<String> title,
        Optional<String> category,
        Optional<List<String>> channels,
        Optional<Instant> publishAt,
        Optional<List<String>> pictured,
        Optional<String> credit,
        Optional<List<String>> mediaNames,
        Map<String, String> alt,
        Optional<Integer> revision) {

    static DraftFields read(InputStream body) throws IOException {
        var fields = Fields.of(body);
        var alt = new HashMap<String, String>();
        var names = fields.value("media").map(media -> media(fields, media, alt));
        fields.value("alt").ifPresent(described -> descriptions(fields, described, names, alt));
        return new DraftFields(
                fields,
                fields.text("text"),
                fields.text("title").filter(title -> !title.isBlank()),
                fields.text("category").filter(category -> !category.isBlank()),
                fields.texts("channels"),
                fields.instant("publish_at"),
                fields.texts("pictured"),
                fields.text("credit").filter(credit -> !credit.isBlank()),
                names,
                alt,
                fields.number("revision"));
    }

    /** A list of file names, or of objects with a name and a description. */
    private static List<String> media(Fields fields, JsonNode media, Map<String, String> alt) {
        if (!media.isArray() || !media.values().stream().allMatch(DraftFields::isNamed)) {
            fields.refuse(
                    "media",
                    "This has to be a list of file names, or of objects with \"name\" and, if wanted, \"alt\".");
            return List.of();
        }
        return media.values().stream()
                .map(item -> {
                    if (item.isString()) {
                        return item.stringValue();
                    }
                    var name = item.path("name").stringValue();
                    Optional.ofNullable(item.get("alt"))
                            .filter(JsonNode::isString)
                            .ifPresent(text -> alt.put(name, text.stringValue()));
                    return name;
                })
                .toList();
    }

    private static boolean isNamed(JsonNode item) {
        return item.isString() || item.path("name").isString();
    }

    /** One text for the only picture, a list in the order of the files, or an object by file name. */
    private static void descriptions(
            Fields fields, JsonNode described, Optional<List<String>> names, Map<String, String> alt) {
        if (described.isString()) {
            alt.put("", described.stringValue());
        } else if (described.isObject() && described.values().stream().allMatch(JsonNode::isString)) {
            described
                    .properties()
                    .forEach(one -> alt.put(one.getKey(), one.getValue().stringValue()));
        } else if (described.isArray()
                && described.values().stream().allMatch(JsonNode::isString)
                && described.size() <= names.map(List::size).orElse(0)) {
            for (int i = 0; i < described.size(); i++) {
                alt.put(names.orElseThrow().get(i), described.path(i).stringValue());
            }
        } else {
            fields.refuse("alt", "This has to be an object that gives for each file name its description.");
        }
    }

    String altFor(String fileName) {
        return alt.getOrDefault(fileName, alt.getOrDefault("", ""));
    }
}
