package uk.countersign.connectors.x;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Lookup;
import uk.countersign.connectors.RemotePost;
import uk.countersign.connectors.transport.Endings;
import uk.countersign.connectors.transport.Permalink;
import uk.countersign.connectors.transport.RemoteId;

/**
 * Reads an account's own posts back to an instant.
 *
 * @param fieldsParameter X's older or newer name for the parameter that asks for fields
 */
record XTimeline(XClient x, Permalink permalink, String fieldsParameter) {

    Lookup since(Account account, Instant since) {
        // X gives times in whole seconds: a post made in the same second must not be missed.
        var start = since.truncatedTo(ChronoUnit.SECONDS);
        var asked =
                Map.of("max_results", "100", "start_time", start.toString(), fieldsParameter, "created_at,attachments");
        return XPages.all(page -> x.posts(account, page), asked, (post, includes) -> read(account, post))
                .either(
                        posts -> new Lookup.Found(posts.stream()
                                .filter(post -> !post.time().isBefore(start))
                                .toList()),
                        Endings::reading);
    }

    Optional<RemotePost> read(Account account, JsonNode post) {
        return time(post)
                .flatMap(time -> RemoteId.in(post, "id")
                        .map(id -> new RemotePost(
                                id,
                                post.path("text").asString(""),
                                time,
                                post.path("attachments").path("media_keys").size(),
                                permalink.of(account, id))));
    }

    static Optional<Instant> time(JsonNode post) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(post.path("created_at").asString("")).toInstant());
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
