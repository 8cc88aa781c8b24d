package uk.countersign.connectors.mastodon;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Lookup;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.RemotePost;
import uk.countersign.connectors.transport.Endings;
import uk.countersign.connectors.transport.RemoteId;
import uk.countersign.connectors.transport.Reply;

/** Reads an account's posts page by page: all of them back to an instant, or nothing. */
final class MastodonTimeline {

    private static final int MOST_PAGES = 200;

    private final MastodonClient mastodon;

    MastodonTimeline(MastodonClient mastodon) {
        this.mastodon = mastodon;
    }

    Lookup since(Account account, Instant since) {
        // Not every server keeps more than the second.
        var start = since.truncatedTo(ChronoUnit.SECONDS);
        var posts = new ArrayList<RemotePost>();
        var before = "";
        for (var page = 0; page < MOST_PAGES; page++) {
            var read = mastodon.statuses(account, before).then(MastodonTimeline::page);
            if (read instanceof Reply.Bad<List<RemotePost>> bad) {
                return Endings.reading(bad.why());
            }
            var found = ((Reply.Good<List<RemotePost>>) read).value();
            posts.addAll(found);
            if (found.stream().allMatch(post -> post.time().isBefore(start))) {
                return new Lookup.Found(posts.stream()
                        .filter(post -> !post.time().isBefore(start))
                        .toList());
            }
            before = found.get(found.size() - 1).remoteId();
        }
        return new Lookup.Unavailable("There were too many posts on Mastodon to look through.");
    }

    private static Reply<List<RemotePost>> page(JsonNode list) {
        var posts = list.valueStream().map(MastodonTimeline::read).toList();
        return posts.stream().allMatch(Optional::isPresent)
                ? new Reply.Good<>(posts.stream().flatMap(Optional::stream).toList())
                : new Reply.Bad<>(new Outcome.Unknown("Mastodon's list of posts could not be understood."));
    }

    /** A post as the server shows it; nothing for what cannot be understood. */
    static Optional<RemotePost> read(JsonNode status) {
        try {
            var time =
                    OffsetDateTime.parse(status.path("created_at").asString("")).toInstant();
            return RemoteId.in(status, "id")
                    .map(id -> new RemotePost(
                            id,
                            StatusText.of(status.path("content").asString("")),
                            time,
                            status.path("media_attachments").size(),
                            status.path("url").asString("")));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
