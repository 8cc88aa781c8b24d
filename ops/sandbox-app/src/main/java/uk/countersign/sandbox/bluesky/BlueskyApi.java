package uk.countersign.sandbox.bluesky;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import uk.countersign.sandbox.faults.Faults;
import uk.countersign.sandbox.faults.Operation;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.http.Request;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Event;
import uk.countersign.sandbox.record.Picture;
import uk.countersign.sandbox.record.PictureShape;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.Store;

/** A personal data server's calls, by their names. */
public final class BlueskyApi {

    private static final int MOST_BLOB_BYTES = 5 * 1024 * 1024;

    private final Store store;
    private final Clock clock;
    private final Faults faults;
    private final BlueskyProblems problems;
    private final BlueskyTokens tokens;
    private final Repository repository;

    public BlueskyApi(Store store, Clock clock, Faults faults) {
        this.store = store;
        this.clock = clock;
        this.faults = faults;
        this.problems = new BlueskyProblems(clock);
        this.tokens = new BlueskyTokens(store, clock);
        this.repository = new Repository(store, clock);
    }

    /** Answers a call whose path begins after {@code /xrpc}. */
    public Reply answer(Request request) {
        return switch (request.method() + " " + request.path().substring(1)) {
            case "POST com.atproto.server.createSession" -> on(Operation.TOKEN, () -> tokens.signIn(request));
            case "POST com.atproto.server.refreshSession" -> on(Operation.TOKEN, () -> tokens.renew(request));
            case "GET com.atproto.server.getSession" -> on(Operation.TOKEN, () -> tokens.current(request));
            case "POST com.atproto.repo.uploadBlob" ->
                on(Operation.UPLOAD_MEDIA, () -> upload(tokens.caller(request), request));
            case "POST com.atproto.repo.createRecord" ->
                on(Operation.CREATE_POST, () -> repository.create(tokens.caller(request), request));
            case "POST com.atproto.repo.putRecord" ->
                on(Operation.CREATE_POST, () -> repository.put(tokens.caller(request), request));
            case "POST com.atproto.repo.deleteRecord" ->
                on(Operation.DELETE_POST, () -> repository.delete(tokens.caller(request), request));
            // Records are public, with a token or without.
            case "GET com.atproto.repo.getRecord" ->
                on(reading(request), () -> repository.get(repository.owner(request), request));
            case "GET com.atproto.repo.listRecords" ->
                on(Operation.READ_POSTS, () -> repository.list(repository.owner(request), request));
            case "GET com.atproto.sync.getBlob" -> repository.blob(request);
            case "GET com.atproto.identity.resolveHandle" -> resolve(request);
            default -> throw BlueskyProblems.refusal(501, "MethodNotImplemented", "Method Not Implemented");
        };
    }

    private Reply on(Operation operation, Supplier<Reply> call) {
        return faults.around(Platform.BLUESKY, operation, problems, call);
    }

    /** What an account says of itself is asked to see whose the token is. */
    private static Operation reading(Request request) {
        return request.query().first("collection").orElse("").equals(Repository.PROFILE)
                ? Operation.TOKEN
                : Operation.READ_POSTS;
    }

    private Reply resolve(Request request) {
        var handle = request.query().first("handle").orElse("");
        return store.read(state -> state.account(Platform.BLUESKY, handle))
                .map(account -> Reply.json(200, Json.object().put("did", account.id())))
                .orElseThrow(() -> BlueskyProblems.invalid("Unable to resolve handle"));
    }

    private Reply upload(Account account, Request request) {
        var content = request.body();
        if (content.length > MOST_BLOB_BYTES) {
            throw BlueskyProblems.refusal(413, "PayloadTooLarge", "request entity too large");
        }
        var shape =
                PictureShape.of(content).orElseThrow(() -> BlueskyProblems.invalid("The sandbox takes only pictures"));
        var id = Cids.ofBlob(content);
        // The same picture may come twice at the same time: each has a file of its own.
        var file = UUID.randomUUID() + "." + shape.mediaType().substring("image/".length());
        store.keep(file, content);
        store.record(state -> new Event.PictureStored(new Picture(
                id,
                account.id(),
                shape.mediaType(),
                content.length,
                shape.width(),
                shape.height(),
                "",
                "",
                file,
                clock.instant())));
        var json = Json.object();
        var blob = json.putObject("blob").put("$type", "blob");
        blob.putObject("ref").put("$link", id);
        blob.put("mimeType", shape.mediaType()).put("size", content.length);
        return Reply.json(200, json);
    }
}
