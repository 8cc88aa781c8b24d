package uk.countersign.connectors.facebook;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Connector;
import uk.countersign.connectors.GoAhead;
import uk.countersign.connectors.Identity;
import uk.countersign.connectors.Likeness;
import uk.countersign.connectors.Lookup;
import uk.countersign.connectors.Moderation;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.OutgoingPost;
import uk.countersign.connectors.Past;
import uk.countersign.connectors.PlatformSettings;
import uk.countersign.connectors.Preparation;
import uk.countersign.connectors.Prepared;
import uk.countersign.connectors.RemotePost;
import uk.countersign.connectors.Removal;
import uk.countersign.connectors.graph.GraphClient;
import uk.countersign.connectors.graph.GraphComments;
import uk.countersign.connectors.graph.GraphPast;
import uk.countersign.connectors.graph.GraphPosts;
import uk.countersign.connectors.graph.GraphRemoval;
import uk.countersign.connectors.transport.Credentials;
import uk.countersign.connectors.transport.Endings;
import uk.countersign.connectors.transport.Permalink;
import uk.countersign.connectors.transport.RemoteId;
import uk.countersign.connectors.transport.Reply;
import uk.countersign.connectors.transport.Wording;

/**
 * A page. Pictures go up unpublished; the post that names them is the one visible call. A video is seen when its upload
 * is finished, which is the visible call then.
 *
 * <p>Secrets: {@code access_token} (the page's own), {@code app_secret}, and {@code app_id} to ask what the token is
 * worth. Options: {@code version}, {@code permalink}, {@code video-url} (the host for videos) and the limits,
 * {@code max-characters}, {@code max-pictures}, {@code max-picture-bytes}, {@code max-alt-characters},
 * {@code max-video-bytes}, {@code max-video-seconds}.
 */
public final class FacebookConnector implements Connector {

    /** The platform's id. */
    public static final String PLATFORM = "facebook";

    private static final Wording WORDING = new Wording("Facebook");
    private static final List<String> SECRETS = List.of("access_token", "app_secret");
    private static final int MOST_PARTS = 10_000;
    private static final String BY_HAND = "Facebook did not delete this post for us. To delete it by hand: open the"
            + " page, find the post, choose the three dots on it, then \"Move to bin\".";

    private final GraphClient graph;
    private final GraphPosts posts;
    private final GraphPast past;
    private final GraphRemoval removal;
    private final GraphComments comments;
    private final FacebookPhotos photos;
    private final FacebookVideos videos;
    private final FacebookPage page;
    private final FacebookLimits limits;
    private final Permalink permalink;

    public FacebookConnector(PlatformSettings settings, Clock clock) {
        var options = new HashSet<>(FacebookLimits.OPTIONS);
        options.addAll(Set.of(GraphClient.VERSION, Permalink.OPTION, FacebookVideos.VIDEO_URL));
        settings.knowing(options);
        graph = new GraphClient(settings, WORDING, clock);
        permalink = Permalink.from(settings, "https://www.facebook.com/{id}");
        posts = new GraphPosts(graph, FacebookPost::read);
        past = new GraphPast(
                graph, "posts", FacebookPost.FIELDS_WITH_PICTURES, FacebookPost::read, FacebookPost::addresses);
        removal = new GraphRemoval(graph, BY_HAND);
        comments = new GraphComments(graph, SECRETS, FacebookComments.DIALECT, FacebookComments.BY_HAND);
        photos = new FacebookPhotos(graph);
        videos = new FacebookVideos(new GraphClient(FacebookVideos.host(settings), WORDING, clock), graph, MOST_PARTS);
        page = new FacebookPage(graph);
        limits = FacebookLimits.from(settings);
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public List<String> objections(OutgoingPost post) {
        return limits.objections(post);
    }

    @Override
    public Preparation prepare(Account account, OutgoingPost post, GoAhead goAhead) {
        var lacking = Credentials.lacking(account, SECRETS);
        if (lacking.isPresent()) {
            return Endings.preparing(lacking.get());
        }
        var uploaded = isVideo(post)
                ? videos.upload(account, post.media().get(0), goAhead)
                : photos.upload(account, post.media(), goAhead);
        return uploaded.either(ids -> new Preparation.Ready(new Prepared(post, ids)), Endings::preparing);
    }

    private static boolean isVideo(OutgoingPost post) {
        return post.media().size() == 1 && post.media().get(0).isVideo();
    }

    @Override
    public Outcome create(Account account, Prepared prepared) {
        var lacking = Credentials.lacking(account, SECRETS);
        if (lacking.isPresent()) {
            return lacking.get();
        }
        var post = prepared.post();
        if (prepared.mediaIds().size() != (isVideo(post) ? 2 : post.media().size())) {
            return new Outcome.NotSent("Not all of this post's pictures are uploaded.");
        }
        var shown = isVideo(post) ? videos.show(account, prepared.mediaIds(), post.text()) : feed(account, prepared);
        return shown.either(id -> new Outcome.Accepted(id, permalink.of(account, id)), Endings::sending);
    }

    private Reply<String> feed(Account account, Prepared prepared) {
        var parameters = new LinkedHashMap<String, String>();
        if (!prepared.post().text().isEmpty()) {
            parameters.put("message", prepared.post().text());
        }
        LinkCard.of(prepared.post()).ifPresent(link -> parameters.put("link", link));
        for (var i = 0; i < prepared.mediaIds().size(); i++) {
            parameters.put(
                    "attached_media[" + i + "]",
                    "{\"media_fbid\":\"" + prepared.mediaIds().get(i) + "\"}");
        }
        return graph.object(account, graph.post(account, account.remoteId() + "/feed", parameters))
                .then(object -> RemoteId.made(object, "Facebook"));
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
    public Optional<Moderation> moderation() {
        return Optional.of(comments);
    }

    @Override
    public Identity identify(Account account) {
        return account.lacking(SECRETS).<Identity>map(Identity.Rejected::new).orElseGet(() -> page.identify(account));
    }
}
