package uk.countersign.connectors.x;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.transport.Reply;

/** Reads one of X's lists page by page: all of it, or nothing. */
final class XPages {

    /** X tells of the newest 3,200 posts only. */
    private static final int MOST_PAGES = 32;

    private XPages() {}

    /** What {@code reader} makes of each entry, which may look at what is included beside the entries. */
    static <T> Reply<List<T>> all(
            Function<Map<String, String>, Reply<JsonNode>> call,
            Map<String, String> parameters,
            BiFunction<JsonNode, JsonNode, Optional<T>> reader) {
        var asked = new LinkedHashMap<>(parameters);
        var entries = new ArrayList<T>();
        for (var page = 0; page < MOST_PAGES; page++) {
            var reply = call.apply(asked);
            if (reply instanceof Reply.Bad<JsonNode> bad) {
                return new Reply.Bad<>(bad.why());
            }
            var object = ((Reply.Good<JsonNode>) reply).value();
            var read = object.path("data")
                    .valueStream()
                    .map(entry -> reader.apply(entry, object.path("includes")))
                    .toList();
            if (!isWhole(object) || read.stream().anyMatch(Optional::isEmpty)) {
                return new Reply.Bad<>(new Outcome.Unknown("X's list of posts could not be understood."));
            }
            read.stream().flatMap(Optional::stream).forEach(entries::add);
            var next = object.path("meta").path("next_token").asString("");
            if (next.isEmpty()) {
                return new Reply.Good<>(entries);
            }
            asked.put("pagination_token", next);
        }
        return new Reply.Bad<>(new Outcome.Unknown("There are more posts on X than it lets us look through."));
    }

    /** An empty list comes without data, and then says so; a list with problems beside it may lack some. */
    private static boolean isWhole(JsonNode object) {
        return object.path("errors").isEmpty()
                && (object.path("data").isArray()
                        || object.path("meta").path("result_count").asInt(-1) == 0);
    }
}
