package uk.countersign.connectors.x;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Lookup;
import uk.countersign.connectors.RemotePost;
import uk.countersign.connectors.transport.Endings;
import uk.countersign.connectors.transport.Permalink;
import uk.countersign.connectors.transport.RemoteId;
import uk.countersign.connectors.transport.Reply;

/** Reads an account's posts page by page: all of them back to an instant, or nothing. */
final class XTimeline {

    /** X tells of the newest 3,200 posts only. */
    private static final int MOST_PAGES = 32;

    private final XClient x;
    private final Permalink permalink;
    private final String fieldsParameter;

    XTimeline(XClient x, Permalink permalink, String fieldsParameter) {
        this.x = x;
        this.permalink = permalink;
        this.fieldsParameter = fieldsParameter;
    }

    Lookup since(Account account, Instant since) {
        // X gives times in whole seconds: a post made in the same second must not be missed.
        var start = since.truncatedTo(ChronoUnit.SECONDS);
        var asked = new LinkedHashMap<String, String>();
        asked.put("max_results", "100");
        asked.put("start_time", start.toString());
        asked.put(fieldsParameter, "created_at,attachments");
        var posts = new ArrayList<RemotePost>();
        for (var page = 0; page < MOST_PAGES; page++) {
            var reply = x.posts(account, asked);
            if (reply instanceof Reply.Bad<JsonNode> bad) {
                return Endings.reading(bad.why());
            }
            var object = ((Reply.Good<JsonNode>) reply).value();
            var read = object.path("data")
                    .valueStream()
                    .map(post -> read(account, post))
                    .toList();
            if (!isWhole(object) || read.stream().anyMatch(Optional::isEmpty)) {
                return new Lookup.Unavailable("X's list of posts could not be understood.");
            }
            read.stream().flatMap(Optional::stream).forEach(posts::add);
            var next = object.path("meta").path("next_token").asString("");
            if (next.isEmpty()) {
                return new Lookup.Found(posts.stream()
                        .filter(post -> !post.time().isBefore(start))
                        .toList());
            }
            asked.put("pagination_token", next);
        }
        return new Lookup.Unavailable("There are more posts on X than it lets us look through.");
    }

    /** An empty list comes without data, and then says so; a list with problems beside it may lack some. */
    private static boolean isWhole(JsonNode object) {
        return object.path("errors").isEmpty()
                && (object.path("data").isArray()
                        || object.path("meta").path("result_count").asInt(-1) == 0);
    }

    Optional<RemotePost> read(Account account, JsonNode post) {
        try {
            var time =
                    OffsetDateTime.parse(post.path("created_at").asString("")).toInstant();
            return RemoteId.in(post, "id")
                    .map(id -> new RemotePost(
                            id,
                            post.path("text").asString(""),
                            time,
                            post.path("attachments").path("media_keys").size(),
                            permalink.of(account, id)));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
