package uk.countersign.connectors.facebook;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Connector;
import uk.countersign.connectors.Identity;
import uk.countersign.connectors.Likeness;
import uk.countersign.connectors.Lookup;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.OutgoingMedia;
import uk.countersign.connectors.OutgoingPost;
import uk.countersign.connectors.Past;
import uk.countersign.connectors.PictureRules;
import uk.countersign.connectors.PlatformSettings;
import uk.countersign.connectors.Preparation;
import uk.countersign.connectors.Prepared;
import uk.countersign.connectors.RemotePost;
import uk.countersign.connectors.Removal;
import uk.countersign.connectors.graph.GraphClient;
import uk.countersign.connectors.graph.GraphPast;
import uk.countersign.connectors.graph.GraphPosts;
import uk.countersign.connectors.graph.GraphRemoval;
import uk.countersign.connectors.transport.Credentials;
import uk.countersign.connectors.transport.Endings;
import uk.countersign.connectors.transport.Permalink;
import uk.countersign.connectors.transport.Picture;
import uk.countersign.connectors.transport.RemoteId;
import uk.countersign.connectors.transport.Reply;
import uk.countersign.connectors.transport.Wording;

/**
 * A page. Pictures go up unpublished; the post that names them is the one visible call.
 *
 * <p>Secrets: {@code access_token} (the page's own), {@code app_secret}. Options: {@code version},
 * {@code permalink}, {@code max-characters}, {@code max-pictures}, {@code max-picture-bytes},
 * {@code max-alt-characters}.
 */
public final class FacebookConnector implements Connector {

    /** The platform's id. */
    public static final String PLATFORM = "facebook";

    private static final Wording WORDING = new Wording("Facebook");
    private static final List<String> SECRETS = List.of("access_token", "app_secret");
    private static final String BY_HAND = "Facebook did not delete this post for us. To delete it by hand: open the"
            + " page, find the post, choose the three dots on it, then \"Move to bin\".";

    private final GraphClient graph;
    private final GraphPosts posts;
    private final GraphPast past;
    private final GraphRemoval removal;
    private final Permalink permalink;
    private final int mostCharacters;
    private final PictureRules pictures;

    public FacebookConnector(PlatformSettings settings, Clock clock) {
        settings.knowing(Set.of(
                GraphClient.VERSION,
                Permalink.OPTION,
                "max-characters",
                "max-pictures",
                "max-picture-bytes",
                "max-alt-characters"));
        graph = new GraphClient(settings, WORDING, clock);
        permalink = Permalink.from(settings, "https://www.facebook.com/{id}");
        posts = new GraphPosts(graph, FacebookPost::read);
        past = new GraphPast(
                graph, "posts", FacebookPost.FIELDS_WITH_PICTURES, FacebookPost::read, FacebookPost::addresses);
        removal = new GraphRemoval(graph, BY_HAND);
        mostCharacters = settings.number("max-characters", 63_206);
        pictures = new PictureRules(
                "Facebook",
                Set.of("image/jpeg", "image/png", "image/gif"),
                settings.number("max-pictures", 30),
                settings.number("max-picture-bytes", 4_000_000),
                settings.number("max-alt-characters", 1_000));
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public List<String> objections(OutgoingPost post) {
        var found = new ArrayList<>(pictures.objections(post.media()));
        if (post.text().isBlank() && post.media().isEmpty()) {
            found.add("There is nothing to post.");
        }
        var length = post.text().codePointCount(0, post.text().length());
        if (length > mostCharacters) {
            found.add("Facebook takes at most " + mostCharacters + " characters; this post has " + length + ".");
        }
        return List.copyOf(found);
    }

    @Override
    public Preparation prepare(Account account, OutgoingPost post) {
        var lacking = Credentials.lacking(account, SECRETS);
        if (lacking.isPresent()) {
            return Endings.preparing(lacking.get());
        }
        var ids = new ArrayList<String>();
        for (var picture : post.media()) {
            var uploaded = Picture.bytes(picture).then(bytes -> upload(account, picture, bytes));
            if (uploaded instanceof Reply.Bad<String> bad) {
                return Endings.preparing(bad.why());
            }
            ids.add(((Reply.Good<String>) uploaded).value());
        }
        return new Preparation.Ready(new Prepared(post, ids));
    }

    private Reply<String> upload(Account account, OutgoingMedia picture, byte[] bytes) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("published", "false");
        if (!picture.altText().isBlank()) {
            parameters.put("alt_text_custom", picture.altText());
        }
        var exchange = graph.upload(account, account.remoteId() + "/photos", parameters, bytes, picture.mediaType());
        return graph.object(account, exchange).then(object -> RemoteId.made(object, "Facebook"));
    }

    @Override
    public Outcome create(Account account, Prepared prepared) {
        var lacking = Credentials.lacking(account, SECRETS);
        if (lacking.isPresent()) {
            return lacking.get();
        }
        var post = prepared.post();
        if (prepared.mediaIds().size() != post.media().size()) {
            return new Outcome.NotSent("Not all of this post's pictures are uploaded.");
        }
        var parameters = new LinkedHashMap<String, String>();
        if (!post.text().isEmpty()) {
            parameters.put("message", post.text());
        }
        for (var i = 0; i < prepared.mediaIds().size(); i++) {
            parameters.put(
                    "attached_media[" + i + "]",
                    "{\"media_fbid\":\"" + prepared.mediaIds().get(i) + "\"}");
        }
        return graph.object(account, graph.post(account, account.remoteId() + "/feed", parameters))
                .then(object -> RemoteId.made(object, "Facebook"))
                .either(id -> new Outcome.Accepted(id, permalink.of(account, id)), Endings::sending);
    }

    @Override
    public Lookup recent(Account account, Instant since) {
        return Credentials.lacking(account, SECRETS)
                .map(lacking -> Endings.reading(lacking))
                .orElseGet(() -> posts.since(
                        account,
                        account.remoteId() + "/posts",
                        // A second earlier, whether or not the platform counts the second itself.
                        Map.of(
                                "fields",
                                FacebookPost.FIELDS,
                                "limit",
                                "100",
                                "since",
                                "" + (since.getEpochSecond() - 1)),
                        since));
    }

    @Override
    public Optional<Past> past() {
        return Optional.of(past);
    }

    @Override
    public boolean looksLike(OutgoingPost sent, RemotePost seen) {
        return Likeness.same(sent, seen);
    }

    @Override
    public Removal delete(Account account, String remoteId) {
        return Credentials.lacking(account, SECRETS)
                .map(lacking -> Endings.removing(lacking, BY_HAND))
                .orElseGet(() -> removal.delete(account, remoteId));
    }

    @Override
    public Identity identify(Account account) {
        var lacking = account.lacking(SECRETS);
        if (lacking.isPresent()) {
            return new Identity.Rejected(lacking.get());
        }
        return graph.object(account, graph.get(account, "me", Map.of("fields", "id,name,username")))
                .either(me -> known(account, me), Endings::identifying);
    }

    private static Identity known(Account account, JsonNode me) {
        var id = RemoteId.in(me, "id");
        if (id.isEmpty()) {
            return new Identity.Unavailable("Facebook did not say whose account this is.");
        }
        var name = me.path("name").asString("");
        if (!account.remoteId().isBlank() && !account.remoteId().equals(id.get())) {
            return new Identity.Rejected("These credentials open \"" + name
                    + "\", not the page that was chosen. Connect the page itself under Accounts.");
        }
        return new Identity.Known(id.get(), me.path("username").asString(name), name);
    }
}
