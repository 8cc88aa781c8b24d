package uk.countersign.sandbox.mastodon;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.http.Request;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Event;
import uk.countersign.sandbox.record.Ids;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.Post;
import uk.countersign.sandbox.record.State;
import uk.countersign.sandbox.record.Store;

/** Posts on Mastodon: made, read, deleted. */
final class Statuses {

    static final int MOST_CHARACTERS = 500;
    static final int MOST_PICTURES = 4;
    static final int CHARACTERS_OF_A_LINK = 23;

    private static final Duration KEYS_KEPT = Duration.ofHours(1);
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"]+");

    private final Store store;
    private final Ids ids;
    private final Clock clock;
    private final MediaAttachments media;

    Statuses(Store store, Ids ids, Clock clock, MediaAttachments media) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.media = media;
    }

    Reply create(Account account, Request request) {
        var body = Json.body(request);
        var key = account.id() + "/"
                + request.header("Idempotency-Key")
                        .orElseGet(() -> UUID.randomUUID().toString());
        var text = Json.text(body, "status").orElse("").strip();
        var pictures = new ArrayList<String>();
        body.path("media_ids").forEach(id -> pictures.add(id.asString("")));
        require(text, pictures);
        try {
            var made = store.record(state -> {
                state.postWithKey(key)
                        .filter(post -> clock.instant().isBefore(post.time().plus(KEYS_KEPT)))
                        .ifPresent(post -> {
                            throw new Repeated(post);
                        });
                pictures.forEach(id -> media.requireReady(state, account, id));
                var more = more(state, body);
                return new Event.KeyedPostMade(
                        new Post(
                                ids.snowflake(),
                                Platform.MASTODON,
                                account.id(),
                                text,
                                pictures,
                                "",
                                "",
                                clock.instant()),
                        key,
                        new String(Json.bytes(more), StandardCharsets.UTF_8),
                        Map.of());
            });
            return Reply.json(200, view(request, account, made.post()));
        } catch (Repeated repeated) {
            if (!repeated.post.stands()) {
                throw MastodonProblems.notFound();
            }
            return Reply.json(200, view(request, account, repeated.post));
        }
    }

    Reply read(Request request, String id) {
        var post = standing(id);
        var account = store.read(state -> state.account(post.account())).orElseThrow(MastodonProblems::notFound);
        return Reply.json(200, view(request, account, post));
    }

    Reply delete(Account account, Request request, String id) {
        var post = standing(id);
        if (!post.account().equals(account.id())) {
            throw MastodonProblems.notFound();
        }
        var view = view(request, account, post).put("text", post.text());
        store.record(state -> new Event.PostDeleted(id, clock.instant()));
        return Reply.json(200, view);
    }

    Reply list(Request request, String owner) {
        var account = store.read(state -> state.account(owner))
                .filter(found -> found.platform() == Platform.MASTODON)
                .orElseThrow(MastodonProblems::notFound);
        var query = request.query();
        var limit = query.first("limit")
                .filter(given -> given.matches("[0-9]{1,4}"))
                .map(Integer::parseInt)
                .orElse(20);
        var before =
                query.first("max_id").filter(id -> id.matches("[0-9]{1,19}")).map(Long::parseLong);
        var list = Json.array();
        store.read(state -> state.posts(owner)).stream()
                .filter(Post::stands)
                .filter(post -> before.isEmpty() || Long.parseLong(post.id()) < before.get())
                .limit(Math.min(40, limit))
                .forEach(post -> list.add(view(request, account, post)));
        return Reply.json(200, list);
    }

    private Post standing(String id) {
        return store.read(state -> state.standing(id))
                .filter(post -> post.platform() == Platform.MASTODON)
                .orElseThrow(MastodonProblems::notFound);
    }

    private static void require(String text, List<String> pictures) {
        if (text.isEmpty() && pictures.isEmpty()) {
            throw MastodonProblems.failed("Validation failed: Text can't be blank");
        }
        var counted = GRAPHEME.matcher(LINK.matcher(text).replaceAll("x".repeat(CHARACTERS_OF_A_LINK)))
                .results()
                .count();
        if (counted > MOST_CHARACTERS) {
            throw MastodonProblems.failed("Validation failed: Text character limit of 500 exceeded");
        }
        if (pictures.size() > MOST_PICTURES) {
            throw MastodonProblems.failed("Cannot attach more than 4 files");
        }
    }

    /** What is kept of a post beside its text. */
    private static ObjectNode more(State state, ObjectNode body) {
        var more = Json.object()
                .put("visibility", Json.text(body, "visibility").orElse("public"))
                .put("language", Json.text(body, "language").orElse("en"));
        Json.text(body, "in_reply_to_id").ifPresent(id -> {
            var before = state.standing(id).orElseThrow(MastodonProblems::notFound);
            more.put("in_reply_to_id", before.id());
        });
        return more;
    }

    private ObjectNode view(Request request, Account account, Post post) {
        var more = Json.parse(store.read(state -> state.record(post))).orElseThrow();
        var url = request.origin() + "/mastodon/@" + account.handle() + "/" + post.id();
        var json = Json.object()
                .put("id", post.id())
                .put("created_at", post.time().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("in_reply_to_id", Json.text(more, "in_reply_to_id").orElse(null))
                .put("visibility", more.path("visibility").asString())
                .put("language", more.path("language").asString())
                .put("uri", url)
                .put("url", url)
                .put("content", StatusHtml.of(post.text()));
        json.set("account", MastodonApi.view(request, account));
        var attachments = json.putArray("media_attachments");
        store.read(state -> post.pictures().stream()
                        .flatMap(id -> state.picture(id).stream())
                        .toList())
                .forEach(picture -> attachments.add(media.view(request, picture)));
        return json;
    }

    /** Ends a decision without an event: the post was made before under the same key. */
    private static final class Repeated extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Post post;

        Repeated(Post post) {
            super("repeated", null, false, false);
            this.post = post;
        }
    }
}
