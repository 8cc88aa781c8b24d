package uk.countersign.screening.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.countersign.screening.Manuscript;
import uk.countersign.screening.Manuscript.Illustration;
import uk.countersign.screening.Manuscript.Target;

/** One draft as it stands on a line of the input. */
record DraftLine(Optional<JsonNode> id, Manuscript manuscript) {

    private static final int LONGEST_TEXT = 100_000;

    /** @throws UsageException if the line is no draft, saying why */
    static DraftLine read(String line, JsonMapper json, List<Target> channels, ZoneId zone) {
        JsonNode node;
        try {
            node = json.readTree(line);
        } catch (JacksonException broken) {
            throw new UsageException("This line is not valid JSON.", broken);
        }
        if (!node.isObject()) {
            throw new UsageException("This line must be an object with a \"text\".");
        }
        var text = node.get("text");
        if (text == null || !text.isString()) {
            throw new UsageException("\"text\" is missing or is not a string.");
        }
        if (text.stringValue().length() > LONGEST_TEXT) {
            throw new UsageException("\"text\" is longer than 100,000 characters.");
        }
        var manuscript = new Manuscript(
                text.stringValue(),
                string(node, "category"),
                channels,
                string(node, "publish_at").map(at -> moment(at, zone)),
                strings(node, "pictured"),
                pictures(node),
                string(node, "credit"));
        return new DraftLine(Optional.ofNullable(node.get("id")), manuscript);
    }

    private static List<Illustration> pictures(JsonNode node) {
        var alts = strings(node, "alt");
        var names = strings(node, "media");
        var pictures = new ArrayList<Illustration>();
        for (int i = 0; i < Math.max(names.size(), alts.size()); i++) {
            // A description by itself describes a picture too.
            var path = (i < names.size() ? names.get(i) : "").replace('\\', '/');
            pictures.add(
                    new Illustration(path.substring(path.lastIndexOf('/') + 1), i < alts.size() ? alts.get(i) : ""));
        }
        return pictures;
    }

    private static Optional<String> string(JsonNode node, String field) {
        var value = node.get(field);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw new UsageException("\"" + field + "\" must be a string.");
        }
        return Optional.of(value.stringValue());
    }

    private static List<String> strings(JsonNode node, String field) {
        var value = node.get(field);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (value.isString()) {
            return List.of(value.stringValue());
        }
        if (!value.isArray()) {
            throw new UsageException("\"" + field + "\" must be a list of strings.");
        }
        var strings = new ArrayList<String>();
        for (var item : value) {
            if (!item.isString()) {
                throw new UsageException("\"" + field + "\" must be a list of strings.");
            }
            strings.add(item.stringValue());
        }
        return strings;
    }

    private static Instant moment(String value, ZoneId zone) {
        try {
            if (value.length() == 10) {
                return LocalDate.parse(value).atTime(9, 0).atZone(zone).toInstant();
            }
            boolean zoned = value.endsWith("Z") || value.matches(".*[+-]\\d\\d:?\\d\\d$");
            return zoned
                    ? OffsetDateTime.parse(value).toInstant()
                    : LocalDateTime.parse(value.replace(' ', 'T')).atZone(zone).toInstant();
        } catch (DateTimeException wrong) {
            throw new UsageException("\"publish_at\" must be a time such as 2026-11-23T08:30:00Z.", wrong);
        }
    }
}
