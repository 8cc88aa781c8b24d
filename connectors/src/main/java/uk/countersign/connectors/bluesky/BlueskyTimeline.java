package uk.countersign.connectors.bluesky;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Lookup;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.RemotePost;
import uk.countersign.connectors.transport.Endings;
import uk.countersign.connectors.transport.Permalink;
import uk.countersign.connectors.transport.RemoteId;
import uk.countersign.connectors.transport.Reply;

/**
 * Reads an account's posts page by page: all of them back to an instant, or nothing. Pages are in the order of the
 * records' keys, and ours tell when a post was approved; so the reading goes on for as long before the instant as posts
 * may be approved ahead.
 */
final class BlueskyTimeline {

    private static final int MOST_PAGES = 200;

    private final BlueskyClient bluesky;
    private final Permalink permalink;
    private final Duration approvedAhead;

    BlueskyTimeline(BlueskyClient bluesky, Permalink permalink, Duration approvedAhead) {
        this.bluesky = bluesky;
        this.permalink = permalink;
        this.approvedAhead = approvedAhead;
    }

    Lookup since(Account account, Instant since) {
        var posts = new ArrayList<RemotePost>();
        var cursor = "";
        for (var page = 0; page < MOST_PAGES; page++) {
            var read = bluesky.posts(account, cursor).then(object -> page(account, object));
            if (read instanceof Reply.Bad<Page> bad) {
                return Endings.reading(bad.why());
            }
            var found = ((Reply.Good<Page>) read).value();
            posts.addAll(found.posts());
            if (found.cursor().isEmpty() || found.isAllBefore(since, approvedAhead)) {
                return new Lookup.Found(posts.stream()
                        .filter(post -> !post.time().isBefore(since))
                        .sorted(Comparator.comparing(RemotePost::time).reversed())
                        .toList());
            }
            cursor = found.cursor();
        }
        return new Lookup.Unavailable("There were too many posts on Bluesky to look through.");
    }

    private record Page(List<RemotePost> posts, String cursor) {

        boolean isAllBefore(Instant since, Duration approvedAhead) {
            return since.isAfter(Instant.EPOCH.plus(approvedAhead))
                    && posts.stream()
                            .allMatch(post -> Tid.read(post.remoteId())
                                    .filter(key -> key.time().isBefore(since.minus(approvedAhead)))
                                    .isPresent());
        }
    }

    private Reply<Page> page(Account account, JsonNode object) {
        var records = object.path("records");
        var posts = records.valueStream().map(record -> read(account, record)).toList();
        if (!records.isArray() || posts.stream().anyMatch(Optional::isEmpty)) {
            return new Reply.Bad<>(new Outcome.Unknown("Bluesky's list of posts could not be understood."));
        }
        return new Reply.Good<>(new Page(
                posts.stream().flatMap(Optional::stream).toList(),
                posts.isEmpty() ? "" : object.path("cursor").asString("")));
    }

    /** A post as its record says; nothing for what cannot be understood. */
    Optional<RemotePost> read(Account account, JsonNode record) {
        var uri = record.path("uri").asString("");
        var key = uri.substring(uri.lastIndexOf('/') + 1);
        var value = record.path("value");
        return time(value, key)
                .filter(time -> RemoteId.isOne(key) && value.isObject())
                .map(time -> new RemotePost(
                        key,
                        value.path("text").asString(""),
                        time,
                        pictures(value).size(),
                        permalink.of(account, key)));
    }

    /** As the record says, whoever wrote it; else as its key says. */
    private static Optional<Instant> time(JsonNode value, String key) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(value.path("createdAt").asString("")).toInstant());
        } catch (DateTimeException malformed) {
            return Tid.read(key).map(Tid::time);
        }
    }

    /** The files of a post's pictures. With a post that is quoted they stand one level deeper. */
    static List<JsonNode> pictures(JsonNode value) {
        var embed = value.path("embed");
        return Stream.of(embed, embed.path("media"))
                .flatMap(place -> place.path("images").valueStream())
                .map(image -> image.path("image"))
                .toList();
    }
}
