package uk.countersign.connectors.transport;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a platform answered.
 *
 * @param headers the last value of each, found by a name in any case
 */
public record Answer(int status, Map<String, String> headers, String body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public Answer {
        var anyCase = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    /** Whether the platform says that all went well. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The header's value. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The body, if it is a JSON object. */
    public Optional<JsonNode> object() {
        return json().filter(JsonNode::isObject);
    }

    /** The body, if it is a JSON list. */
    public Optional<JsonNode> array() {
        return json().filter(JsonNode::isArray);
    }

    private Optional<JsonNode> json() {
        try {
            return Optional.of(JSON.readTree(body));
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }
}
