package uk.countersign.connectors.graph;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Offer;
import uk.countersign.connectors.Past;
import uk.countersign.connectors.RemotePost;

/** Reads the past of a page or of a professional account. */
public final class GraphPast implements Past {

    private final GraphClient graph;
    private final String edge;
    private final String fields;
    private final Function<JsonNode, Optional<RemotePost>> reader;
    private final Function<JsonNode, List<String>> pictures;

    /**
     * For posts on an edge of the account.
     *
     * @param pictures where a post's pictures are, as written
     */
    public GraphPast(
            GraphClient graph,
            String edge,
            String fields,
            Function<JsonNode, Optional<RemotePost>> reader,
            Function<JsonNode, List<String>> pictures) {
        this.graph = graph;
        this.edge = edge;
        this.fields = fields;
        this.reader = reader;
        this.pictures = pictures;
    }

    @Override
    public Page page(Account account, Instant since, Optional<String> next) {
        var asked = new HashMap<String, String>();
        asked.put("fields", fields);
        asked.put("limit", "50");
        asked.put("since", String.valueOf(since.getEpochSecond()));
        next.ifPresent(after -> asked.put("after", after));
        return graph.object(account, graph.get(account, account.remoteId() + "/" + edge, asked))
                .either(object -> read(object, since), why -> new Unavailable(why.message()));
    }

    private Page read(JsonNode object, Instant since) {
        var posts = object.path("data")
                .valueStream()
                .flatMap(post -> reader.apply(post).stream()
                        .map(read -> new Post(
                                read,
                                pictures.apply(post).stream()
                                        .flatMap(address -> Offer.address(address).stream())
                                        .toList())))
                .toList();
        var paging = object.path("paging");
        var after = paging.path("cursors").path("after").asString("");
        // Not every list heeds the time that was asked for.
        var isOver = !paging.has("next")
                || after.isEmpty()
                || !posts.isEmpty()
                        && posts.stream().allMatch(post -> post.post().time().isBefore(since));
        return new Read(posts, isOver ? Optional.empty() : Optional.of(after));
    }
}
