package uk.countersign.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.countersign.security.Problem;

/**
 * The fields of a JSON object that was sent. Tells a field that is not named from one that is null, and collects what is
 * wrong with all of them, so that a program learns everything at once.
 */
final class Fields {

    /** A text of 100,000 characters, each written as an escape of six bytes, and room beside it. */
    private static final int LARGEST = 2_000_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;
    private final List<Problem.FieldError> errors;

    private Fields(JsonNode object, List<Problem.FieldError> errors) {
        this.object = object;
        this.errors = errors;
    }

    /** Reads the object that a request carries; nothing when it carries none. */
    static Optional<Fields> ofOptional(InputStream body) throws IOException {
        var bytes = body.readNBytes(LARGEST + 1);
        return bytes.length == 0 ? Optional.empty() : Optional.of(of(bytes));
    }

    /** Reads the object that a request carries. */
    static Fields of(InputStream body) throws IOException {
        return of(body.readNBytes(LARGEST + 1));
    }

    private static Fields of(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw ApiProblem.tooLarge("This is larger than 2 MB. Send pictures as parts of a multipart request.");
        }
        try {
            var object = JSON.readTree(bytes);
            if (object.isObject()) {
                return new Fields(object, new ArrayList<>());
            }
        } catch (JacksonException notJson) {
            throw ApiProblem.unreadable(
                    "This is not JSON that can be read. Check quotation marks, commas and brackets.");
        }
        throw ApiProblem.unreadable("Send one JSON object.");
    }

    /** Whether the field is there, if only with null. */
    boolean names(String field) {
        return object.has(field);
    }

    Optional<String> text(String field) {
        var value = value(field);
        if (value.filter(node -> !node.isString()).isPresent()) {
            refuse(field, "This has to be a text.");
            return Optional.empty();
        }
        return value.map(JsonNode::stringValue).filter(text -> isWhole(field, text));
    }

    /** Whether it can be kept as it is: no half of a pair of surrogates, and not the character that ends texts. */
    private boolean isWhole(String field, String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text) && text.indexOf('\0') < 0
                || refused(field, "This holds a character that cannot be kept. Write it anew without it.");
    }

    Optional<Integer> number(String field) {
        var value = value(field);
        if (value.filter(node -> !node.isInt()).isPresent()) {
            refuse(field, "This has to be a whole number.");
            return Optional.empty();
        }
        return value.map(JsonNode::intValue);
    }

    Optional<Boolean> flag(String field) {
        var value = value(field);
        if (value.filter(node -> !node.isBoolean()).isPresent()) {
            refuse(field, "This has to be true or false.");
            return Optional.empty();
        }
        return value.map(JsonNode::booleanValue);
    }

    /** A list of texts. */
    Optional<List<String>> texts(String field) {
        return items(field)
                .map(items -> items.stream()
                        .filter(item -> item.isString() || refused(field, "This has to be a list of texts."))
                        .map(JsonNode::stringValue)
                        .toList());
    }

    /** A list of objects; errors in them name the list and the place in it. */
    Optional<List<Fields>> objects(String field) {
        return items(field)
                .map(items -> items.stream()
                        .filter(item -> item.isObject() || refused(field, "This has to be a list of objects."))
                        .map(item -> new Fields(item, errors))
                        .toList());
    }

    /** An object within. */
    Optional<Fields> object(String field) {
        return value(field)
                .filter(node -> node.isObject() || refused(field, "This has to be an object."))
                .map(node -> new Fields(node, errors));
    }

    /** An instant, written with its zone. */
    Optional<Instant> instant(String field) {
        return text(field).flatMap(written -> {
            try {
                return Optional.of(
                        OffsetDateTime.parse(written.strip()).toInstant().truncatedTo(ChronoUnit.MILLIS));
            } catch (DateTimeException notATime) {
                refuse(field, "This has to be a time with its zone, for example 2026-11-23T08:30:00Z.");
                return Optional.empty();
            }
        });
    }

    /** The raw value, for fields that may be written in several ways. */
    Optional<JsonNode> value(String field) {
        return Optional.ofNullable(object.get(field)).filter(node -> !node.isNull());
    }

    void refuse(String field, String message) {
        var error = new Problem.FieldError(field, message);
        if (!errors.contains(error)) {
            errors.add(error);
        }
    }

    /** Goes no further if anything was wrong. */
    void orRefuse() {
        if (!errors.isEmpty()) {
            throw ApiProblem.mistaken(errors);
        }
    }

    private Optional<List<JsonNode>> items(String field) {
        return value(field)
                .filter(node -> node.isArray() || refused(field, "This has to be a list."))
                .map(node -> List.copyOf(node.values()));
    }

    private boolean refused(String field, String message) {
        refuse(field, message);
        return false;
    }
}
