package uk.countersign.connectors.graph;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Lookup;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.RemotePost;
import uk.countersign.connectors.transport.Endings;
import uk.countersign.connectors.transport.Reply;

/** Reads an account's posts page by page: all of them back to an instant, or nothing. */
public final class GraphPosts {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[XXX][XX]", Locale.UK);
    private static final int MOST_PAGES = 100;

    private final GraphClient graph;
    private final Function<JsonNode, Optional<RemotePost>> reader;

    public GraphPosts(GraphClient graph, Function<JsonNode, Optional<RemotePost>> reader) {
        this.graph = graph;
        this.reader = reader;
    }

    /** The posts at {@code path}, whose times the platform gives in whole seconds. */
    public Lookup since(Account account, String path, Map<String, String> parameters, Instant since) {
        var start = since.truncatedTo(ChronoUnit.SECONDS);
        var posts = new ArrayList<RemotePost>();
        var asked = parameters;
        for (var page = 0; page < MOST_PAGES; page++) {
            var read = graph.object(account, graph.get(account, path, asked)).then(this::page);
            if (read instanceof Reply.Bad<Page> bad) {
                return Endings.reading(bad.why());
            }
            var found = ((Reply.Good<Page>) read).value();
            posts.addAll(found.posts());
            if (found.next().isEmpty() || isAllBefore(start, found.posts())) {
                return new Lookup.Found(posts.stream()
                        .filter(post -> !post.time().isBefore(start))
                        .sorted(Comparator.comparing(RemotePost::time).reversed())
                        .toList());
            }
            asked = with(parameters, found.next().get());
        }
        return new Lookup.Unavailable("There were too many posts to look through.");
    }

    /** The time as the Graph writes it, with or without a colon in the offset. */
    public static Optional<Instant> time(JsonNode object, String field) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(object.path(field).asString(""), TIME).toInstant());
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** A whole page of older posts ends the search; a single one may be pinned or dated back. */
    private static boolean isAllBefore(Instant start, List<RemotePost> posts) {
        return !posts.isEmpty() && posts.stream().allMatch(post -> post.time().isBefore(start));
    }

    private record Page(List<RemotePost> posts, Optional<HttpUrl> next) {}

    private Reply<Page> page(JsonNode object) {
        var data = object.path("data");
        var posts = data.valueStream().map(reader).toList();
        var next = object.path("paging").path("next").asString("");
        var address = Optional.ofNullable(HttpUrl.parse(next));
        if (!data.isArray() || posts.stream().anyMatch(Optional::isEmpty) || !next.isEmpty() && address.isEmpty()) {
            return new Reply.Bad<>(new Outcome.Unknown("The list of posts could not be understood."));
        }
        return new Reply.Good<>(
                new Page(posts.stream().flatMap(Optional::stream).toList(), address));
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
