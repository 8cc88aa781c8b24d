package uk.countersign.connectors.bluesky;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Past;
import uk.countersign.connectors.transport.Reply;

/** Reads an account's past on Bluesky, where anybody may: a page of its records, with where their pictures are. */
final class BlueskyPast implements Past {

    private final BlueskyClient bluesky;
    private final BlueskyTimeline timeline;

    BlueskyPast(BlueskyClient bluesky, BlueskyTimeline timeline) {
        this.bluesky = bluesky;
        this.timeline = timeline;
    }

    @Override
    public Page page(Account account, Instant since, Optional<String> next) {
        return bluesky.posts(account, next.orElse(""))
                .then(list -> read(account, list, since))
                .either(page -> page, why -> new Unavailable(why.message()));
    }

    private Reply<Page> read(Account account, JsonNode list, Instant since) {
        var posts = new ArrayList<Post>();
        for (var record : list.path("records")) {
            // What another program wrote and we cannot read keeps nobody from reading the rest.
            var post = timeline.read(account, record);
            if (post.isEmpty()) {
                continue;
            }
            var pictures = bluesky.addresses(account, BlueskyTimeline.pictures(record.path("value")));
            if (pictures instanceof Reply.Bad<List<URI>> bad) {
                return new Reply.Bad<>(bad.why());
            }
            posts.add(new Post(post.get(), ((Reply.Good<List<URI>>) pictures).value()));
        }
        var cursor = list.path("cursor").asString("");
        // Ours have keys from before their time; they are in the record, and nothing is lost by stopping here.
        var isOver = list.path("records").isEmpty()
                || !posts.isEmpty()
                        && posts.stream().allMatch(post -> post.post().time().isBefore(since));
        return new Reply.Good<>(new Read(posts, isOver || cursor.isEmpty() ? Optional.empty() : Optional.of(cursor)));
    }
}
