package uk.countersign.connectors.bluesky;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.PlatformSettings;
import uk.countersign.connectors.transport.Exchange;
import uk.countersign.connectors.transport.JsonBody;
import uk.countersign.connectors.transport.Reply;
import uk.countersign.connectors.transport.ServerAddress;

/** The calls on an account's repository of records, as methods. */
final class BlueskyClient {

    static final String POSTS = "app.bsky.feed.post";

    private static final String PROFILES = "app.bsky.actor.profile";
    private static final Set<String> SESSION_IS_OVER = Set.of("ExpiredToken", "InvalidToken");

    private final Xrpc xrpc;
    private final Sessions sessions;
    private final ServerAddress servers;

    BlueskyClient(PlatformSettings settings, Clock clock) {
        xrpc = new Xrpc(settings, clock);
        sessions = new Sessions(xrpc, clock);
        servers = new ServerAddress(settings);
    }

    /** Who is signed in. */
    Reply<Session> session(Account account) {
        return servers.of(account).then(server -> sessions.of(account, server));
    }

    /** Ends a session that must not go on. */
    void end(Session session, Account account) {
        servers.of(account).then(server -> {
            sessions.end(session, account, server);
            return new Reply.Good<>(session);
        });
    }

    /** Brings a picture; gives what a record says to show it. */
    Reply<JsonNode> uploadBlob(Account account, byte[] bytes, String mediaType) {
        var body = RequestBody.create(bytes, MediaType.get(mediaType));
        return call(
                        account,
                        (server, session) ->
                                xrpc.procedure(server, "com.atproto.repo.uploadBlob", body, session.access()))
                .then(exchange -> xrpc.object(account, exchange))
                .then(object -> object.path("blob").isObject()
                        ? new Reply.Good<>(object.path("blob"))
                        : new Reply.Bad<>(new Outcome.Unknown("Bluesky's answer named no picture.")));
    }

    /** The id of the account that has a handle; empty when there is none. */
    Reply<Optional<String>> resolve(Account account, String handle) {
        return call(
                        account,
                        (server, session) -> xrpc.query(
                                server,
                                "com.atproto.identity.resolveHandle",
                                Map.of("handle", handle),
                                session.access()))
                .then(exchange -> Xrpc.error(exchange).equals("InvalidRequest")
                        ? new Reply.Good<>(Optional.empty())
                        : xrpc.object(account, exchange)
                                .then(object -> new Reply.Good<>(
                                        Optional.of(object.path("did").asString(""))
                                                .filter(did -> did.startsWith("did:")))));
    }

    /**
     * Makes a post under a key, if there is none. The one call after which something can be seen. Asked by
     * {@code putRecord}, to replace nothing: then a server that has the post says so, where {@code createRecord} fails
     * without a word.
     */
    Reply<JsonNode> create(Account account, Tid key, ObjectNode record) {
        return call(account, (server, session) -> {
                    var body = about(session, POSTS, key.text());
                    body.put("record", record);
                    body.put("swapRecord", JsonNodeFactory.instance.nullNode());
                    return xrpc.procedure(server, "com.atproto.repo.putRecord", JsonBody.of(body), session.access());
                })
                .then(exchange -> Xrpc.error(exchange).equals("InvalidSwap")
                        ? new Reply.Good<>(JsonNodeFactory.instance
                                .objectNode()
                                .put("uri", "at://" + account.remoteId() + "/" + POSTS + "/" + key.text()))
                        : xrpc.object(account, exchange));
    }

    /** A post; empty when there is none under that key. */
    Reply<Optional<JsonNode>> post(Account account, String key) {
        return record(account, POSTS, key);
    }

    /** What the account says of itself; empty when it says nothing. */
    Reply<Optional<JsonNode>> profile(Account account) {
        return record(account, PROFILES, "self");
    }

    /** Where anybody can fetch a file of the account's, such as a picture of a post. */
    Reply<List<URI>> addresses(Account account, List<JsonNode> files) {
        return servers.of(account)
                .then(server -> sessions.of(account, server)
                        .then(session -> new Reply.Good<>(files.stream()
                                .flatMap(file -> address(server, session, file).stream())
                                .toList())));
    }

    private static Optional<URI> address(HttpUrl server, Session session, JsonNode file) {
        var id = file.path("ref").path("$link").asString("");
        // Where the account is at home; the place to sign in at may be another and not have it.
        var home = Optional.ofNullable(HttpUrl.parse(session.home())).orElse(server);
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(home.newBuilder()
                        .addPathSegments("xrpc/com.atproto.sync.getBlob")
                        .addQueryParameter("did", session.did())
                        .addQueryParameter("cid", id)
                        .build()
                        .uri());
    }

    private Reply<Optional<JsonNode>> record(Account account, String collection, String key) {
        return call(
                        account,
                        (server, session) -> xrpc.query(
                                server,
                                "com.atproto.repo.getRecord",
                                Map.of("repo", session.did(), "collection", collection, "rkey", key),
                                session.access()))
                .then(exchange -> Xrpc.error(exchange).equals("RecordNotFound")
                        ? new Reply.Good<>(Optional.empty())
                        : xrpc.object(account, exchange)
                                .then(object -> object.path("value").isObject()
                                        ? new Reply.Good<>(Optional.of(object))
                                        : new Reply.Bad<>(new Outcome.Unknown("Bluesky's answer was not whole."))));
    }

    /** A page of the account's posts, the newest keys first. */
    Reply<JsonNode> posts(Account account, String cursor) {
        return call(account, (server, session) -> {
                    var asked = new LinkedHashMap<String, String>();
                    asked.put("repo", session.did());
                    asked.put("collection", POSTS);
                    asked.put("limit", "100");
                    if (!cursor.isEmpty()) {
                        asked.put("cursor", cursor);
                    }
                    return xrpc.query(server, "com.atproto.repo.listRecords", asked, session.access());
                })
                .then(exchange -> xrpc.object(account, exchange));
    }

    /** Deletes a post, if there is one. */
    Reply<JsonNode> delete(Account account, String key) {
        return call(
                        account,
                        (server, session) -> xrpc.procedure(
                                server,
                                "com.atproto.repo.deleteRecord",
                                JsonBody.of(about(session, POSTS, key)),
                                session.access()))
                .then(exchange -> xrpc.object(account, exchange));
    }

    private static Map<String, Object> about(Session session, String collection, String key) {
        var body = new LinkedHashMap<String, Object>();
        body.put("repo", session.did());
        body.put("collection", collection);
        body.put("rkey", key);
        return body;
    }

    /** Makes a call as the account; once more when Bluesky says that it did nothing since the session is over. */
    private Reply<Exchange> call(Account account, BiFunction<HttpUrl, Session, Exchange> call) {
        return servers.of(account)
                .then(server -> sessions.of(account, server).then(session -> {
                    var exchange = call.apply(server, session);
                    return SESSION_IS_OVER.contains(Xrpc.error(exchange))
                            ? sessions.after(session, account, server)
                                    .then(another -> new Reply.Good<>(call.apply(server, another)))
                            : new Reply.Good<>(exchange);
                }));
    }
}
