package uk.countersign.sandbox;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.MalformedRequest;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Event;
import uk.countersign.sandbox.record.Ids;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.State;
import uk.countersign.sandbox.record.Store;

/** Opens accounts and hands out their credentials, which are made once. */
final class Registry {

    private static final String PLATFORMS =
            Arrays.stream(Platform.values()).map(Platform::id).collect(Collectors.joining(", "));

    private final Store store;
    private final Ids ids;
    private final Clock clock;

    Registry(Store store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** The account that the JSON names: 201 when it is new, 200 when it was there. */
    Reply open(ObjectNode json) {
        var platform = Platform.named(Json.text(json, "platform").orElse(""))
                .orElseThrow(() -> new MalformedRequest("platform must be one of " + PLATFORMS));
        var handle = Json.text(json, "handle").orElse("").strip().replaceFirst("^@", "");
        if (handle.isEmpty() || handle.length() > 100) {
            throw new MalformedRequest("handle is missing or longer than 100 characters");
        }
        var name = Json.text(json, "name").orElse(handle).strip();
        boolean proof = json.path("require_proof").asBoolean(false);
        try {
            var made = store.record(state -> {
                state.account(platform, handle).ifPresent(account -> {
                    throw new Known(account);
                });
                return new Event.AccountMade(make(state, platform, handle, name, proof));
            });
            return Reply.json(201, withCredentials(made.account()));
        } catch (Known known) {
            return Reply.json(200, withCredentials(known.account));
        }
    }

    private Account make(State state, Platform platform, String handle, String name, boolean proof) {
        return switch (platform) {
            case X -> x(handle, name);
            case FACEBOOK -> meta(state, platform, ids.number("10"), handle, name, proof);
            case INSTAGRAM -> meta(state, platform, ids.number("1784"), handle, name, proof);
            case BLUESKY -> bluesky(handle, name);
            case MASTODON -> mastodon(handle, name);
        };
    }

    private Account x(String handle, String name) {
        var id = ids.snowflake();
        var credentials = Map.of(
                "consumer_key", ids.secret(25),
                "consumer_secret", ids.secret(50),
                "access_token", id + "-" + ids.secret(40),
                "access_token_secret", ids.secret(45),
                "bearer_token", ids.secret(91),
                "refresh_token", ids.secret(91),
                "client_id", ids.secret(34),
                "client_secret", ids.secret(50));
        return new Account(Platform.X, id, handle, name, credentials, false, clock.instant());
    }

    private Account bluesky(String handle, String name) {
        var password = String.join("-", ids.hex(4), ids.hex(4), ids.hex(4), ids.hex(4));
        var credentials = Map.of("identifier", handle, "app_password", password);
        return new Account(
                Platform.BLUESKY, "did:plc:" + ids.hex(24), handle, name, credentials, false, clock.instant());
    }

    private Account mastodon(String handle, String name) {
        var credentials = Map.of("access_token", ids.secret(43));
        return new Account(Platform.MASTODON, ids.snowflake(), handle, name, credentials, false, clock.instant());
    }

    private Account meta(State state, Platform platform, String id, String handle, String name, boolean proofRequired) {
        // All pages and Instagram accounts of a sandbox belong to one app, as a school's would.
        var app = state.accounts().stream()
                .filter(account -> account.platform() == Platform.FACEBOOK || account.platform() == Platform.INSTAGRAM)
                .findFirst();
        var appId = app.map(account -> account.credential("app_id")).orElseGet(() -> ids.number("10"));
        var appSecret = app.map(account -> account.credential("app_secret")).orElseGet(() -> ids.hex(32));
        // The user token is a person's own, which people take for the page's.
        var credentials = Map.of(
                "access_token",
                "EAA" + ids.secret(180),
                "user_token",
                "EAAU" + ids.secret(180),
                "app_id",
                appId,
                "app_secret",
                appSecret);
        return new Account(platform, id, handle, name, credentials, proofRequired, clock.instant());
    }

    static ObjectNode describe(Account account) {
        return Json.object()
                .put("platform", account.platform().id())
                .put("handle", account.handle())
                .put("name", account.name())
                .put("id", account.id());
    }

    private static ObjectNode withCredentials(Account account) {
        var json = describe(account);
        var credentials = json.putObject("credentials");
        account.credentials().forEach(credentials::put);
        return json;
    }

    /** Ends a decision without an event: the account is there already. */
    private static final class Known extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Account account;

        Known(Account account) {
            super("known", null, false, false);
            this.account = account;
        }
    }
}
