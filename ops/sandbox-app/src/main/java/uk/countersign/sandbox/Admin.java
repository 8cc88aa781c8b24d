package uk.countersign.sandbox;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.sandbox.faults.Faults;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.MalformedRequest;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.http.Request;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.Post;
import uk.countersign.sandbox.record.State;
import uk.countersign.sandbox.record.Store;

/** The sandbox's own calls, below {@code /sandbox}: what stands, accounts, readers' comments, faults. */
final class Admin {

    private final Store store;
    private final Faults faults;
    private final Registry registry;
    private final Readers readers;

    Admin(Store store, Faults faults, Registry registry, Readers readers) {
        this.store = store;
        this.faults = faults;
        this.registry = registry;
        this.readers = readers;
    }

    Optional<Reply> answer(Request request) {
        return switch (request.method() + " " + request.path()) {
            case "GET /posts" -> Optional.of(posts(request));
            case "GET /faults" -> Optional.of(Reply.json(200, faults.toJson()));
            case "POST /faults" -> Optional.of(arm(request));
            case "DELETE /faults" -> Optional.of(clear());
            case "GET /accounts" -> Optional.of(accounts());
            case "POST /accounts" -> Optional.of(registry.open(Json.body(request)));
            case "GET /comments" -> Optional.of(readers.read(request));
            case "POST /comments" -> Optional.of(readers.write(Json.body(request)));
            default -> Optional.empty();
        };
    }

    private Reply arm(Request request) {
        faults.arm(Json.body(request));
        return Reply.json(200, faults.toJson());
    }

    private Reply clear() {
        faults.clear();
        return Reply.json(200, faults.toJson());
    }

    private Reply accounts() {
        var json = Json.object();
        var list = json.putArray("accounts");
        store.read(state -> List.copyOf(state.accounts())).forEach(account -> list.add(Registry.describe(account)));
        return Reply.json(200, json);
    }

    private Reply posts(Request request) {
        var platform = request.query().first("platform").map(Admin::platform);
        boolean deleted = request.query().first("deleted").orElse("").equals("true");
        var json = Json.object();
        var list = json.putArray("posts");
        store.read(state -> state.accounts().stream()
                        .filter(account -> platform.isEmpty() || platform.get() == account.platform())
                        .flatMap(account -> listed(state, account))
                        .filter(line -> deleted || line.post().stands())
                        .sorted(Comparator.comparing((Line line) -> line.post().time())
                                .reversed())
                        .toList())
                .forEach(line -> list.add(line.toJson()));
        return Reply.json(200, json);
    }

    private static Stream<Line> listed(State state, Account account) {
        return state.posts(account.id()).stream().map(post -> new Line(account, post));
    }

    private static Platform platform(String id) {
        return Platform.named(id).orElseThrow(() -> new MalformedRequest("There is no platform " + id));
    }

    private record Line(Account account, Post post) {

        ObjectNode toJson() {
            var json = Json.object()
                    .put("id", post.id())
                    .put("platform", post.platform().id())
                    .put("account", account.handle())
                    .put("text", post.text())
                    .put("media", post.pictures().size())
                    .put("time", post.time().toString());
            post.deleted().ifPresent(at -> json.put("deleted", at.toString()));
            return json;
        }
    }
}
