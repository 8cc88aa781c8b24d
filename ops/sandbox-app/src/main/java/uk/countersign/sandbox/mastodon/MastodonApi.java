package uk.countersign.sandbox.mastodon;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.sandbox.consent.Apps;
import uk.countersign.sandbox.consent.Avatar;
import uk.countersign.sandbox.consent.Consents;
import uk.countersign.sandbox.faults.Faults;
import uk.countersign.sandbox.faults.Operation;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.http.Request;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Ids;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.Store;

/** A server's interface below {@code /api}. */
public final class MastodonApi {

    private final Store store;
    private final Faults faults;
    private final MastodonProblems problems;
    private final MediaAttachments media;
    private final Statuses statuses;
    private final MastodonConsent consent;

    public MastodonApi(Store store, Ids ids, Clock clock, Faults faults, Apps apps, Consents consents) {
        this.store = store;
        this.faults = faults;
        this.problems = new MastodonProblems(clock);
        this.media = new MediaAttachments(store, ids, clock);
        this.statuses = new Statuses(store, ids, clock, media);
        this.consent = new MastodonConsent(store, clock, apps, consents);
    }

    /** Answers a call whose path begins after {@code /api}. */
    public Reply answer(Request request) {
        var path = request.segments();
        var id = path.size() > 2 ? path.get(2) : "";
        return switch (request.method() + " " + String.join("/", path).replaceFirst("/[0-9]{1,19}(?=/|$)", "/*")) {
            case "POST v1/apps" -> consent.register(request);
            case "GET v2/instance" -> Reply.json(200, instance(request));
            case "GET v1/accounts/verify_credentials" ->
                on(Operation.TOKEN, request, account -> Reply.json(200, view(request, account)));
            case "GET v1/accounts/*/statuses" ->
                on(Operation.READ_POSTS, request, account -> statuses.list(request, id));
            case "POST v2/media" -> on(Operation.UPLOAD_MEDIA, request, account -> media.upload(account, request));
            case "GET v1/media/*" -> media.status(caller(request), request, id);
            case "POST v1/statuses" -> on(Operation.CREATE_POST, request, account -> statuses.create(account, request));
            case "GET v1/statuses/*" -> on(Operation.READ_POSTS, request, account -> statuses.read(request, id));
            case "DELETE v1/statuses/*" ->
                on(Operation.DELETE_POST, request, account -> statuses.delete(account, request, id));
            default -> throw MastodonProblems.notFound();
        };
    }

    /** Gives a token for a code; it stands beside the interface, not below it. */
    public Reply token(Request request) {
        return faults.around(Platform.MASTODON, Operation.TOKEN, problems, () -> consent.token(request));
    }

    static ObjectNode view(Request request, Account account) {
        return Json.object()
                .put("id", account.id())
                .put("username", account.handle())
                .put("acct", account.handle())
                .put("display_name", account.name())
                .put("avatar", Avatar.address(request, account.id()))
                .put("url", request.origin() + "/mastodon/@" + account.handle());
    }

    private Reply on(Operation operation, Request request, Function<Account, Reply> call) {
        return faults.around(Platform.MASTODON, operation, problems, () -> call.apply(caller(request)));
    }

    private Account caller(Request request) {
        var token = request.header("Authorization")
                .filter(header -> header.startsWith("Bearer "))
                .map(header -> header.substring("Bearer ".length()).strip())
                .orElseThrow(MastodonProblems::unauthorised);
        return store.read(state -> state.accountWithToken(token))
                .filter(account -> account.platform() == Platform.MASTODON)
                .orElseThrow(MastodonProblems::unauthorised);
    }

    private static ObjectNode instance(Request request) {
        var json = Json.object()
                .put("domain", request.host())
                .put("title", "Sandbox")
                .put("version", "4.3.0");
        var configuration = json.putObject("configuration");
        configuration
                .putObject("statuses")
                .put("max_characters", Statuses.MOST_CHARACTERS)
                .put("max_media_attachments", Statuses.MOST_PICTURES)
                .put("characters_reserved_per_url", Statuses.CHARACTERS_OF_A_LINK);
        var types = configuration
                .putObject("media_attachments")
                .put("description_limit", MediaAttachments.MOST_CHARACTERS)
                .put("image_size_limit", MediaAttachments.MOST_BYTES)
                .putArray("supported_mime_types");
        List.of("image/jpeg", "image/png", "image/gif", "image/webp").forEach(types::add);
        return json;
    }
}
