package uk.countersign.connectors.instagram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
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
import uk.countersign.connectors.graph.TokenCheck;
import uk.countersign.connectors.transport.Credentials;
import uk.countersign.connectors.transport.Endings;
import uk.countersign.connectors.transport.Polling;
import uk.countersign.connectors.transport.RemoteId;
import uk.countersign.connectors.transport.WebAddress;
import uk.countersign.connectors.transport.Wording;

/**
 * A professional account. The platform fetches pictures and videos into a container; publishing the container is the one
 * visible call.
 *
 * <p>Secrets: {@code access_token}, {@code app_secret}, and {@code app_id} to ask what the token is worth. Options:
 * {@code version}, {@code web-address}, {@code poll-every-ms}, {@code poll-times}, {@code video-poll-times} and the limits, {@code max-characters}, {@code max-hashtags},
 * {@code max-mentions}, {@code min-width}, {@code max-pictures}, {@code max-picture-bytes},
 * {@code max-alt-characters}, {@code max-video-bytes}, {@code max-video-seconds}.
 */
public final class InstagramConnector implements Connector {

    /** The platform's id. */
    public static final String PLATFORM = "instagram";

    private static final Wording WORDING = new Wording("Instagram");
    private static final List<String> SECRETS = List.of("access_token", "app_secret");
    private static final List<String> POSTING = List.of("instagram_basic", "instagram_content_publish");
    private static final List<String> NEEDED =
            List.of("instagram_basic", "instagram_content_publish", "instagram_manage_comments");
    private static final String BY_HAND = "Instagram does not let us delete this post. To delete it by hand: open the"
            + " app, sign in to the account, open the post, choose the three dots above it, then \"Delete\".";

    private final GraphClient graph;
    private final GraphPosts posts;
    private final GraphPast past;
    private final GraphRemoval removal;
    private final GraphComments comments;
    private final Containers containers;
    private final PublishingQuota quota;
    private final InstagramLimits limits;
    private final String webAddress;

    public InstagramConnector(PlatformSettings settings, Clock clock) {
        var options = new HashSet<>(InstagramLimits.OPTIONS);
        options.addAll(Set.of(GraphClient.VERSION, "web-address", Polling.EVERY, Polling.TIMES, Polling.VIDEO_TIMES));
        settings.knowing(options);
        graph = new GraphClient(settings, WORDING, clock);
        webAddress = settings.text("web-address", "https://www.instagram.com");
        posts = new GraphPosts(graph, post -> read(post, webAddress));
        past = new GraphPast(
                graph,
                "media",
                "id,caption,timestamp,permalink,media_type,media_url,thumbnail_url,"
                        + "children{id,media_url,thumbnail_url,media_type}",
                post -> read(post, webAddress),
                InstagramConnector::addresses);
        removal = new GraphRemoval(graph, BY_HAND);
        comments = new GraphComments(graph, SECRETS, InstagramComments.DIALECT, InstagramComments.BY_HAND);
        var pause = Duration.ofSeconds(2);
        containers = new Containers(graph, Polling.from(settings, pause, 30), Polling.forVideos(settings, pause, 90));
        quota = new PublishingQuota(graph);
        limits = InstagramLimits.from(settings);
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
        return quota.left(account)
                .then(left -> containers.make(account, post, goAhead))
                .either(container -> new Preparation.Ready(new Prepared(post, List.of(container))), Endings::preparing);
    }

    @Override
    public Outcome create(Account account, Prepared prepared) {
        var lacking = Credentials.lacking(account, SECRETS);
        if (lacking.isPresent()) {
            return lacking.get();
        }
        if (prepared.mediaIds().size() != 1) {
            return new Outcome.NotSent("This post's pictures are not uploaded.");
        }
        var publish = Map.of("creation_id", prepared.mediaIds().get(0));
        return graph.object(account, graph.post(account, account.remoteId() + "/media_publish", publish))
                .then(object -> RemoteId.made(object, "Instagram"))
                .either(id -> new Outcome.Accepted(id, permalink(account, id)), Endings::sending);
    }

    /** Only Instagram knows a post's address. When it does not tell, the account's own page must do. */
    private String permalink(Account account, String id) {
        var profile = webAddress + "/" + account.handle() + "/";
        return graph.object(account, graph.get(account, id, Map.of("fields", "permalink")))
                .either(post -> post.path("permalink").asString(profile), unknown -> profile);
    }

    @Override
    public Lookup recent(Account account, Instant since) {
        var asked = Map.of("fields", "id,caption,timestamp,permalink,media_type,children{id}", "limit", "100");
        return Credentials.lacking(account, SECRETS)
                .map(lacking -> Endings.reading(lacking))
                .orElseGet(() -> posts.since(account, account.remoteId() + "/media", asked, since));
    }

    /** A video shows its first picture. */
    private static List<String> addresses(JsonNode post) {
        var children = post.path("children").path("data");
        return (children.isEmpty() ? Stream.of(post) : children.valueStream())
                .map(shown -> shown.path("thumbnail_url")
                        .asString(shown.path("media_url").asString("")))
                .toList();
    }

    private static Optional<RemotePost> read(JsonNode post, String webAddress) {
        var id = RemoteId.in(post, "id");
        var children = post.path("children").path("data").size();
        return GraphPosts.time(post, "timestamp")
                .flatMap(time -> id.map(known -> new RemotePost(
                        known,
                        post.path("caption").asString(""),
                        time,
                        Math.max(1, children),
                        post.path("permalink").asString(webAddress))));
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
        var lacking = Credentials.lacking(account, SECRETS);
        if (lacking.isPresent()) {
            return new Identity.Rejected(lacking.get().message());
        }
        var asked = Map.of("fields", "id,username,name,profile_picture_url");
        return graph.object(account, graph.get(account, account.remoteId(), asked))
                .either(found -> known(account, found), Endings::identifying);
    }

    private Identity known(Account account, JsonNode found) {
        var handle = found.path("username").asString("");
        var id = RemoteId.in(found, "id").filter(one -> !handle.isEmpty());
        if (id.isEmpty()) {
            return new Identity.Unavailable("Instagram did not say whose account this is.");
        }
        return TokenCheck.of(graph, account, NEEDED, POSTING)
                .either(
                        check -> new Identity.Known(
                                id.get(),
                                handle,
                                found.path("name").asString(handle),
                                WebAddress.in(found, "profile_picture_url"),
                                check.grant()),
                        Endings::identifying);
    }
}
