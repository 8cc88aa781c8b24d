package uk.countersign.connectors.mastodon;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Offer;
import uk.countersign.connectors.Past;

/** Reads an account's past on its server, without what it only passed on of others. */
final class MastodonPast implements Past {

    private final MastodonClient mastodon;

    MastodonPast(MastodonClient mastodon) {
        this.mastodon = mastodon;
    }

    @Override
    public Page page(Account account, Instant since, Optional<String> next) {
        return mastodon.statuses(account, next.orElse(""))
                .either(list -> read(list, since), why -> new Unavailable(why.message()));
    }

    private static Page read(JsonNode list, Instant since) {
        // One that cannot be understood keeps nobody from reading the rest.
        var posts = list.valueStream()
                .flatMap(status -> MastodonTimeline.read(status).stream().map(post -> new Post(post, pictures(status))))
                .toList();
        var isOver = posts.isEmpty()
                || posts.stream().allMatch(post -> post.post().time().isBefore(since));
        return new Read(
                posts,
                isOver
                        ? Optional.empty()
                        : Optional.of(posts.get(posts.size() - 1).post().remoteId()));
    }

    /** Of a video the still by which the server shows it. */
    private static List<URI> pictures(JsonNode status) {
        return status.path("media_attachments")
                .valueStream()
                .map(media ->
                        media.path("preview_url").asString(media.path("url").asString("")))
                .flatMap(address -> Offer.address(address).stream())
                .toList();
    }
}
