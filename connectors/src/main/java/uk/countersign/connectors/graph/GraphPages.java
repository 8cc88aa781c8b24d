package uk.countersign.connectors.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.transport.Reply;

/**
 * Reads one of the Graph's lists page by page: all of it, or nothing.
 *
 * @param reader one entry; empty when it cannot be understood
 */
record GraphPages<T>(GraphClient graph, Function<JsonNode, Optional<T>> reader) {

    private static final int MOST_PAGES = 100;

    /** The entries up to and with the first page that is {@code enough}. */
    Reply<List<T>> all(Account account, String path, Map<String, String> parameters, Predicate<List<T>> enough) {
        var entries = new ArrayList<T>();
        var asked = parameters;
        for (var page = 0; page < MOST_PAGES; page++) {
            var read = graph.object(account, graph.get(account, path, asked)).then(this::page);
            if (read instanceof Reply.Bad<Page<T>> bad) {
                return new Reply.Bad<>(bad.why());
            }
            var found = ((Reply.Good<Page<T>>) read).value();
            entries.addAll(found.entries());
            if (found.next().isEmpty() || enough.test(found.entries())) {
                return new Reply.Good<>(entries);
            }
            asked = with(parameters, found.next().get());
        }
        return new Reply.Bad<>(new Outcome.Unknown("There is too much to look through."));
    }

    private record Page<T>(List<T> entries, Optional<HttpUrl> next) {}

    private Reply<Page<T>> page(JsonNode object) {
        var data = object.path("data");
        var entries = data.valueStream().map(reader).toList();
        var next = object.path("paging").path("next").asString("");
        var address = Optional.ofNullable(HttpUrl.parse(next));
        if (!data.isArray() || entries.stream().anyMatch(Optional::isEmpty) || !next.isEmpty() && address.isEmpty()) {
            return new Reply.Bad<>(new Outcome.Unknown("The list could not be understood."));
        }
        return new Reply.Good<>(
                new Page<>(entries.stream().flatMap(Optional::stream).toList(), address));
    }

    /** Takes over where the next page starts, but never its host or credentials. */
    private static Map<String, String> with(Map<String, String> parameters, HttpUrl next) {
        var asked = new LinkedHashMap<>(parameters);
        for (var name : next.queryParameterNames()) {
            var value = next.queryParameter(name);
            if (value != null && !Set.of("access_token", "appsecret_proof").contains(name)) {
                asked.put(name, value);
            }
        }
        return asked;
    }
}
