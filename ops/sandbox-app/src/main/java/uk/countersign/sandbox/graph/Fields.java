package uk.countersign.sandbox.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.sandbox.http.Json;

/** The fields that a caller asked for: {@code id,message,attachments{media}} asks for three. */
final class Fields {

    private final Set<String> names;
    private final ObjectNode json = Json.object();

    private Fields(Set<String> names) {
        this.names = names;
    }

    static Fields asked(GraphCall call, String... usual) {
        var names = new LinkedHashSet<String>();
        int depth = 0;
        var name = new StringBuilder();
        for (char c : (call.parameter("fields").orElse("") + ",").toCharArray()) {
            depth += c == '{' ? 1 : 0;
            if (c == ',' && depth == 0) {
                // An edge may carry a size, as in comments.limit(5).
                names.add(name.toString().strip().replaceFirst("\\..*", ""));
                name.setLength(0);
            } else if (depth == 0 && c != '}') {
                name.append(c);
            }
            depth -= c == '}' ? 1 : 0;
        }
        names.remove("");
        if (names.isEmpty()) {
            names.addAll(List.of(usual));
        }
        names.add("id");
        return new Fields(names);
    }

    Fields text(String name, Supplier<String> value) {
        if (names.contains(name)) {
            var text = value.get();
            if (!text.isEmpty()) {
                json.put(name, text);
            }
        }
        return this;
    }

    Fields node(String name, Supplier<? extends JsonNode> value) {
        if (names.contains(name)) {
            json.set(name, value.get());
        }
        return this;
    }

    ObjectNode json() {
        return json;
    }
}
