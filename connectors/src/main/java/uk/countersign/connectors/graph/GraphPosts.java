package uk.countersign.connectors.graph;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Lookup;
import uk.countersign.connectors.RemotePost;
import uk.countersign.connectors.transport.Endings;

/** Reads an account's posts page by page: all of them back to an instant, or nothing. */
public final class GraphPosts {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[XXX][XX]", Locale.UK);

    private final GraphPages<RemotePost> pages;

    public GraphPosts(GraphClient graph, Function<JsonNode, Optional<RemotePost>> reader) {
        this.pages = new GraphPages<>(graph, reader);
    }

    /** The posts at {@code path}, whose times the platform gives in whole seconds. */
    public Lookup since(Account account, String path, Map<String, String> parameters, Instant since) {
        var start = since.truncatedTo(ChronoUnit.SECONDS);
        return pages.all(account, path, parameters, posts -> isAllBefore(start, posts))
                .either(
                        posts -> new Lookup.Found(posts.stream()
                                .filter(post -> !post.time().isBefore(start))
                                .sorted(Comparator.comparing(RemotePost::time).reversed())
                                .toList()),
                        Endings::reading);
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
}
