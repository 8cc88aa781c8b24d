package uk.countersign.sandbox.graph;

import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;
import uk.countersign.sandbox.consent.Consents;
import uk.countersign.sandbox.faults.Faults;
import uk.countersign.sandbox.faults.Operation;
import uk.countersign.sandbox.http.Refusal;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.http.Request;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Ids;
import uk.countersign.sandbox.record.Limits;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.Post;
import uk.countersign.sandbox.record.Store;

/** The Graph API below its version: which call goes where, and who calls. */
public final class GraphApi {

    private final Store store;
    private final Faults faults;
    private final GraphCaller caller;
    private final Tokens tokens;
    private final Views views;
    private final Nodes nodes;
    private final FacebookPosts posts;
    private final FacebookPhotos photos;
    private final FacebookVideos videos;
    private final GraphComments comments;
    private final InstagramContainers containers;
    private final InstagramPosts instagram;

    public GraphApi(Store store, Ids ids, Clock clock, Faults faults, Limits limits, Consents consents) {
        this.store = store;
        this.faults = faults;
        this.caller = new GraphCaller(store);
        this.tokens = new Tokens(store, caller, consents);
        this.views = new Views(store);
        this.posts = new FacebookPosts(store, ids, clock);
        this.photos = new FacebookPhotos(store, ids, clock, posts);
        this.containers = new InstagramContainers(store, ids, clock);
        this.instagram = new InstagramPosts(store, ids, clock, limits);
        this.videos = new FacebookVideos(store, ids, clock, posts);
        this.comments = new GraphComments(store, ids, clock);
        this.nodes = new Nodes(store, clock, views, instagram, comments);
    }

    /** Answers a call whose path begins with the version. */
    public Reply answer(Request request) {
        var call = GraphCall.of(request);
        var reply = Refusal.answer(() -> switch (call.path().size()) {
            case 1 -> node(call);
            case 2 -> edge(call);
            default -> throw unsupported(call);
        });
        return reply.with("facebook-api-version", "v25.0");
    }

    private Reply node(GraphCall call) {
        var tokensPlatform = tokens.platform(call.token());
        return switch (call.method() + " " + call.node()) {
            case "GET me" ->
                troubled(
                        tokensPlatform,
                        Operation.TOKEN,
                        call,
                        account -> Reply.json(200, views.account(call, account)));
            case "GET debug_token" ->
                faults.around(
                        tokens.platform(call.parameter("input_token")),
                        Operation.TOKEN,
                        new GraphProblems(Platform.FACEBOOK),
                        () -> tokens.debug(call));
            default ->
                switch (call.method()) {
                    case "GET" -> read(call, platformOf(call, tokensPlatform));
                    case "POST" ->
                        troubled(tokensPlatform, Operation.MODERATE, call, page -> comments.hide(page, call));
                    case "DELETE" ->
                        comments.isOne(call)
                                ? troubled(
                                        tokensPlatform, Operation.MODERATE, call, page -> comments.delete(page, call))
                                : troubled(
                                        platformOf(call, tokensPlatform),
                                        Operation.DELETE_POST,
                                        call,
                                        account -> nodes.delete(account, call));
                    default -> throw unsupported(call);
                };
        };
    }

    private Reply read(GraphCall call, Platform platform) {
        return nodes.reading(call.node())
                .map(operation -> troubled(platform, operation, call, account -> nodes.read(account, call)))
                .orElseGet(() -> identified(platform, call, account -> nodes.read(account, call)));
    }

    private Reply edge(GraphCall call) {
        return switch (call.method() + " " + call.path().get(1)) {
            case "GET access_token", "POST access_token" ->
                faults.around(
                        tokens.platform(call.parameter("fb_exchange_token")),
                        Operation.TOKEN,
                        new GraphProblems(Platform.FACEBOOK),
                        () -> tokens.exchange(call));
            case "GET accounts" -> tokens.accounts(call);
            case "POST feed" -> facebook(call, Operation.CREATE_POST, page -> posts.feed(page, call));
            case "POST photos" ->
                facebook(
                        call,
                        FacebookPhotos.published(call) ? Operation.CREATE_POST : Operation.UPLOAD_MEDIA,
                        page -> photos.add(page, call));
            case "GET posts", "GET feed", "GET published_posts" ->
                facebook(call, Operation.READ_POSTS, page -> list(page, call));
            case "POST videos" ->
                facebook(
                        call,
                        FacebookVideos.finishes(call) ? Operation.CREATE_POST : Operation.UPLOAD_MEDIA,
                        page -> videos.answer(page, call));
            case "GET comments", "GET replies" ->
                troubled(tokens.platform(call.token()), Operation.READ_POSTS, call, page -> comments.list(page, call));
            case "POST comments", "POST replies" ->
                troubled(
                        tokens.platform(call.token()), Operation.CREATE_POST, call, page -> comments.write(page, call));
            case "POST media" -> instagram(call, Operation.UPLOAD_MEDIA, account -> containers.create(account, call));
            case "POST media_publish" ->
                instagram(call, Operation.CREATE_POST, account -> instagram.publish(account, call));
            case "GET media" -> instagram(call, Operation.READ_POSTS, account -> list(account, call));
            case "GET content_publishing_limit" ->
                identified(Platform.INSTAGRAM, call, account -> instagram.limit(own(account, call), call));
            default -> throw unsupported(call);
        };
    }

    private Reply list(Account account, GraphCall call) {
        var standing = store.read(state -> state.posts(account.id())).stream()
                .filter(Post::stands)
                .toList();
        var entries = standing.stream()
                .map(post -> new Page.Entry(post.id(), post.time(), () -> views.post(call, post)))
                .toList();
        return Reply.json(200, Page.of(call, entries));
    }

    private Reply facebook(GraphCall call, Operation operation, Function<Account, Reply> answer) {
        return troubled(Platform.FACEBOOK, operation, call, account -> answer.apply(own(account, call)));
    }

    private Reply instagram(GraphCall call, Operation operation, Function<Account, Reply> answer) {
        return troubled(Platform.INSTAGRAM, operation, call, account -> answer.apply(own(account, call)));
    }

    private Reply troubled(Platform platform, Operation operation, GraphCall call, Function<Account, Reply> answer) {
        return faults.around(
                platform, operation, new GraphProblems(platform), () -> identified(platform, call, answer));
    }

    private Reply identified(Platform platform, GraphCall call, Function<Account, Reply> answer) {
        var account = caller.identify(call);
        return Usage.light(Refusal.answer(() -> answer.apply(account)), platform, account.id());
    }

    /** The caller's own account as the node of an edge, by its id or as {@code me}, on the edge's platform. */
    private static Account own(Account account, GraphCall call) {
        boolean instagramEdge =
                call.path().get(1).startsWith("media") || call.path().get(1).equals("content_publishing_limit");
        boolean right = instagramEdge == (account.platform() == Platform.INSTAGRAM);
        if (right && (call.node().equals(account.id()) || call.node().equals("me"))) {
            return account;
        }
        throw unsupported(call);
    }

    private Platform platformOf(GraphCall call, Platform otherwise) {
        return store.read(state -> state.post(call.node())).map(Post::platform).orElse(otherwise);
    }

    private static Refusal unsupported(GraphCall call) {
        return GraphProblems.noSuchObject(call.method().toLowerCase(Locale.ROOT), call.node());
    }
}
