package uk.countersign.sandbox.bluesky;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.sandbox.consent.Avatar;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.http.Request;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Event;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.Post;
import uk.countersign.sandbox.record.State;
import uk.countersign.sandbox.record.Store;

/** An account's records: its posts, and what it says of itself. */
final class Repository {

    static final String PROFILE = "app.bsky.actor.profile";

    private static final String LETTERS = "234567abcdefghijklmnopqrstuvwxyz";
    private static final String KEY = "[2-7a-j][2-7a-z]{12}";

    private final Store store;
    private final Clock clock;
    private final AtomicLong lastKey = new AtomicLong();

    Repository(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A server that has the record already fails without saying why, as the real one does. */
    Reply create(Account account, Request request) {
        return make(account, Json.body(request), (before, body) -> {
            throw BlueskyProblems.refusal(500, "InternalServerError", "Internal Server Error");
        });
    }

    /** Replaces what is there, unless the caller says what must be there and it is not. */
    Reply put(Account account, Request request) {
        return make(account, Json.body(request), (before, body) -> {
            var expected = body.get("swapRecord");
            if (expected != null && !expected.asString("").equals(before)) {
                throw BlueskyProblems.refusal(400, "InvalidSwap", "Record was at " + before);
            }
        });
    }

    private interface OnReplacing {
        void check(String contentIdBefore, ObjectNode body);
    }

    private Reply make(Account account, ObjectNode body, OnReplacing replacing) {
        requireOwn(account, body);
        var key = Json.text(body, "rkey").orElseGet(this::nextKey);
        if (!key.matches(KEY)) {
            throw BlueskyProblems.invalid("Invalid record key for " + PostRecord.COLLECTION
                    + ": Invalid TID string (got \"" + key + "\") at $");
        }
        var record = PostRecord.read(body.path("record"));
        var json = new String(Json.bytes(record.json()), StandardCharsets.UTF_8);
        store.record(state -> {
            standing(state, account, key).ifPresent(post -> replacing.check(contentId(state.record(post)), body));
            var post = new Post(
                    key,
                    Platform.BLUESKY,
                    account.id(),
                    record.text(),
                    record.pictureIds(state),
                    "",
                    "",
                    clock.instant());
            return new Event.KeyedPostMade(post, path(account, key), json, record.pictures());
        });
        var answer = Json.object().put("uri", uri(account, key)).put("cid", contentId(json));
        answer.putObject("commit").put("cid", contentId(key)).put("rev", nextKey());
        return Reply.json(200, answer.put("validationStatus", "valid"));
    }

    /** As the real one does, nothing is said when there was nothing to delete. */
    Reply delete(Account account, Request request) {
        var body = Json.body(request);
        requireOwn(account, body);
        var key = Json.text(body, "rkey").orElse("");
        var answer = Json.object();
        if (store.read(state -> standing(state, account, key)).isPresent()) {
            store.record(state -> new Event.PostDeleted(key, clock.instant()));
            answer.putObject("commit").put("cid", contentId(key)).put("rev", nextKey());
        }
        return Reply.json(200, answer);
    }

    Reply get(Account account, Request request) {
        var query = request.query();
        var key = query.first("rkey").orElse("");
        var collection = query.first("collection").orElse("");
        var value = collection.equals(PROFILE) && key.equals("self")
                ? Optional.of(profile(account))
                : store.read(state -> standing(state, account, key).map(state::record));
        return value.map(json -> Reply.json(200, view(account, collection, key, json)))
                .orElseThrow(() -> BlueskyProblems.refusal(
                        400,
                        "RecordNotFound",
                        "Could not locate record: at://" + account.id() + "/" + collection + "/" + key));
    }

    Reply list(Account account, Request request) {
        var query = request.query();
        var limit = query.first("limit").orElse("50");
        if (!limit.matches("[1-9][0-9]?|100")) {
            throw BlueskyProblems.invalid("integer too big (maximum 100, got " + limit + ") at $.params.limit");
        }
        var cursor = query.first("cursor").orElse("");
        var records = Json.array();
        var page = store.read(state -> state.posts(account.id()).stream()
                .filter(Post::stands)
                .filter(post -> cursor.isEmpty() || post.id().compareTo(cursor) < 0)
                .sorted(Comparator.comparing(Post::id).reversed())
                .limit(Integer.parseInt(limit))
                .map(post -> List.of(post.id(), state.record(post)))
                .toList());
        page.forEach(entry -> records.add(view(account, PostRecord.COLLECTION, entry.get(0), entry.get(1))));
        var json = Json.object();
        json.set("records", records);
        if (!page.isEmpty()) {
            json.put("cursor", page.get(page.size() - 1).get(0));
        }
        return Reply.json(200, json);
    }

    /** The account that a reader asks about. */
    Account owner(Request request) {
        var repo = request.query().first("repo").orElse("");
        return store.read(state -> state.account(repo).or(() -> state.account(Platform.BLUESKY, repo)))
                .filter(account -> account.platform() == Platform.BLUESKY)
                .orElseThrow(() -> BlueskyProblems.invalid("Could not find repo: " + repo));
    }

    private static Optional<Post> standing(State state, Account account, String key) {
        return state.postWithKey(path(account, key)).filter(Post::stands);
    }

    private static void requireOwn(Account account, JsonNode body) {
        var repo = body.path("repo").asString("");
        if (!repo.equals(account.id()) && !repo.equalsIgnoreCase(account.handle())) {
            throw BlueskyProblems.refusal(403, "AccountNotFound", "Account not found");
        }
        if (!body.path("collection").asString("").equals(PostRecord.COLLECTION)) {
            throw BlueskyProblems.invalid("The sandbox keeps only records of " + PostRecord.COLLECTION);
        }
    }

    private static ObjectNode view(Account account, String collection, String key, String json) {
        var view = Json.object()
                .put("uri", "at://" + account.id() + "/" + collection + "/" + key)
                .put("cid", contentId(json));
        view.set("value", Json.parse(json).orElseThrow());
        return view;
    }

    private static String profile(Account account) {
        var profile = Json.object().put("$type", PROFILE).put("displayName", account.name());
        var avatar = profile.putObject("avatar").put("$type", "blob").put("mimeType", "image/png");
        avatar.putObject("ref").put("$link", avatar(account));
        avatar.put("size", Avatar.of(account.id()).length);
        return profile.toString();
    }

    private static String avatar(Account account) {
        return Cids.ofBlob(account.id().getBytes(StandardCharsets.UTF_8));
    }

    /** A file of an account's, for anybody who asks. */
    Reply blob(Request request) {
        var query = request.query();
        var id = query.first("cid").orElse("");
        var owner = query.first("did").flatMap(did -> store.read(state -> state.account(did)));
        if (owner.filter(account -> avatar(account).equals(id)).isPresent()) {
            return Reply.of(200, "image/png", Avatar.of(owner.get().id()));
        }
        return store.read(state -> state.picture(id))
                .filter(picture -> owner.isPresent())
                .map(picture -> Reply.of(200, picture.mediaType(), store.bytes(picture)))
                .orElseThrow(() -> BlueskyProblems.refusal(400, "BlobNotFound", "Blob not found"));
    }

    private String nextKey() {
        long value = lastKey.updateAndGet(before -> Math.max(before + 1, clock.millis() * 1_000)) << 10;
        var key = new StringBuilder();
        for (int shift = 60; shift >= 0; shift -= 5) {
            key.append(LETTERS.charAt((int) (value >>> shift & 31)));
        }
        return key.toString();
    }

    private static String path(Account account, String key) {
        return account.id() + "/" + key;
    }

    private static String uri(Account account, String key) {
        return "at://" + account.id() + "/" + PostRecord.COLLECTION + "/" + key;
    }

    private static String contentId(String json) {
        return Cids.ofRecord(json.getBytes(StandardCharsets.UTF_8));
    }
}
