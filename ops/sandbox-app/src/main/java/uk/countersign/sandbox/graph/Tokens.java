package uk.countersign.sandbox.graph;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.sandbox.consent.App;
import uk.countersign.sandbox.consent.Avatar;
import uk.countersign.sandbox.consent.Consents;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.State;
import uk.countersign.sandbox.record.Store;

/** What a token is worth, and exchanging one for one that lives longer. */
final class Tokens {

    private static final long SIXTY_DAYS = 60L * 24 * 60 * 60;

    private static final List<String> PAGE_SCOPES = List.of(
            "pages_show_list",
            "pages_read_engagement",
            "pages_manage_posts",
            "pages_manage_engagement",
            "pages_read_user_content");
    private static final List<String> INSTAGRAM_SCOPES = List.of(
            "instagram_basic", "instagram_content_publish", "instagram_manage_comments", "pages_read_engagement");

    private final Store store;
    private final GraphCaller caller;
    private final Consents consents;

    Tokens(Store store, GraphCaller caller, Consents consents) {
        this.store = store;
        this.caller = caller;
        this.consents = consents;
    }

    Reply debug(GraphCall call) {
        if (!isApp(call.token().orElse(""))) {
            caller.identify(call);
        }
        var token = call.parameter("input_token").orElse("");
        var person = personOf(token);
        var owner = caller.owner(token).or(() -> person);
        var json = Json.object();
        var data = json.putObject("data").put("is_valid", owner.isPresent());
        owner.ifPresent(account -> {
            data.put("app_id", account.credential("app_id"))
                    .put("type", account.platform() == Platform.INSTAGRAM || person.isPresent() ? "USER" : "PAGE")
                    .put("expires_at", 0)
                    .put("data_access_expires_at", 0)
                    .put("profile_id", account.id());
            var scopes = data.putArray("scopes");
            if (account.platform() != Platform.INSTAGRAM) {
                PAGE_SCOPES.forEach(scopes::add);
            }
            // A page's token opens the Instagram account that belongs to it as well.
            if (account.platform() == Platform.INSTAGRAM
                    || store.read(state -> Linked.instagram(state, account)).isPresent()) {
                INSTAGRAM_SCOPES.stream()
                        .filter(scope -> account.platform() == Platform.INSTAGRAM || !PAGE_SCOPES.contains(scope))
                        .forEach(scopes::add);
            }
        });
        if (owner.isEmpty()) {
            data.putObject("error").put("code", 190).put("message", "Invalid OAuth access token.");
            data.putArray("scopes");
        }
        return Reply.json(200, json);
    }

    /** The page that a person's own token belongs to, which is no page's token. */
    private Optional<Account> personOf(String token) {
        return store.read(state -> state.accounts().stream()
                .filter(account ->
                        !token.isEmpty() && account.credential("user_token").equals(token))
                .findFirst());
    }

    /** A token for a code, or a token that lives longer for one that lives shorter. */
    Reply exchange(GraphCall call) {
        var isApp = given(call, "client_id").equals(App.ID)
                && given(call, "client_secret").equals(App.SECRET);
        var code = call.parameter("code");
        if (code.isPresent()) {
            return consents.collect(code.get(), given(call, "redirect_uri"))
                    .filter(consent -> isApp)
                    .map(consent -> person(consents.person(consent.accounts())))
                    .orElseThrow(() -> GraphProblems.token("This authorization code has been used or expired.", 0));
        }
        var person = consents.accounts(given(call, "fb_exchange_token")).filter(known -> isApp);
        if (person.isPresent()) {
            return person(consents.person(person.get()));
        }
        var account = caller.owner(call.parameter("fb_exchange_token").orElse(""))
                .filter(found -> given(call, "client_id").equals(found.credential("app_id")))
                .filter(found -> given(call, "client_secret").equals(found.credential("app_secret")))
                .orElseThrow(() -> GraphProblems.token("Error validating the app or its token", 0));
        return Reply.json(
                200,
                Json.object()
                        .put("access_token", account.credential("access_token"))
                        .put("token_type", "bearer")
                        .put("expires_in", SIXTY_DAYS));
    }

    private static Reply person(String token) {
        return Reply.json(
                200,
                Json.object()
                        .put("access_token", token)
                        .put("token_type", "bearer")
                        .put("expires_in", SIXTY_DAYS));
    }

    /** The pages of whoever a person's token belongs to, each with its own token. */
    Reply accounts(GraphCall call) {
        var granted = consents.accounts(call.token().orElse(""))
                .filter(known -> call.node().equals("me"))
                .orElseThrow(() -> GraphProblems.token("Invalid OAuth access token.", 0));
        var json = Json.object();
        var data = json.putArray("data");
        store.read(state -> granted.stream()
                        .flatMap(id -> state.account(id).stream())
                        .map(page -> page(call, state, page))
                        .toList())
                .forEach(data::add);
        return Reply.json(200, json);
    }

    private static ObjectNode page(GraphCall call, State state, Account page) {
        var node = Json.object()
                .put("id", page.id())
                .put("name", page.name())
                .put("username", page.handle())
                .put("access_token", page.credential("access_token"));
        node.putArray("tasks").add("MANAGE").add("CREATE_CONTENT").add("MODERATE");
        node.putObject("picture").putObject("data").put("url", Avatar.address(call.request(), page.id()));
        Linked.instagram(state, page)
                .ifPresent(account -> node.putObject("instagram_business_account")
                        .put("id", account.id())
                        .put("username", account.handle())
                        .put("name", account.name())
                        .put("profile_picture_url", Avatar.address(call.request(), account.id())));
        return node;
    }

    /** Whether it is an app's own token: its id, a bar, its secret. */
    private boolean isApp(String token) {
        return token.equals(App.ID + "|" + App.SECRET)
                || store.read(state -> state.accounts().stream()
                        .map(account -> account.credential("app_id") + "|" + account.credential("app_secret"))
                        .anyMatch(token::equals));
    }

    /** The platform that a token belongs to, a page's when it belongs to none. */
    Platform platform(Optional<String> token) {
        return token.flatMap(caller::owner).map(Account::platform).orElse(Platform.FACEBOOK);
    }

    private static String given(GraphCall call, String name) {
        return call.parameter(name).orElse("");
    }
}
