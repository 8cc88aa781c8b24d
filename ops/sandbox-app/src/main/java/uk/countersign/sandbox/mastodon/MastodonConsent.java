package uk.countersign.sandbox.mastodon;

import java.time.Clock;
import uk.countersign.sandbox.consent.Apps;
import uk.countersign.sandbox.consent.Consents;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Parameters;
import uk.countersign.sandbox.http.Refusal;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.http.Request;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.Store;

/** How a program makes itself known, and gets a token for what somebody allowed it. */
final class MastodonConsent {

    private final Store store;
    private final Clock clock;
    private final Apps apps;
    private final Consents consents;

    MastodonConsent(Store store, Clock clock, Apps apps, Consents consents) {
        this.store = store;
        this.clock = clock;
        this.apps = apps;
        this.consents = consents;
    }

    Reply register(Request request) {
        var form = request.form();
        var name = given(form, "client_name");
        var redirect = given(form, "redirect_uris");
        if (name.isEmpty() || redirect.isEmpty()) {
            throw MastodonProblems.failed(
                    "Validation failed: Application name can't be blank, Redirect URI can't be blank");
        }
        var app = apps.register(name, redirect, form.first("scopes").orElse("read"));
        return Reply.json(
                200,
                Json.object()
                        .put("name", app.name())
                        .put("redirect_uri", app.redirect())
                        .put("client_id", app.id())
                        .put("client_secret", app.secret()));
    }

    Reply token(Request request) {
        var form = request.form();
        var app = apps.find(given(form, "client_id"))
                .filter(known -> known.secret().equals(given(form, "client_secret")))
                .orElseThrow(() -> refused(401, "invalid_client", "Client authentication failed"));
        var consent = consents.collect(given(form, "code"), given(form, "redirect_uri"))
                .filter(given -> given(form, "grant_type").equals("authorization_code"))
                .filter(given -> given.redirect().equals(app.redirect()))
                .filter(given -> given.challenge().isEmpty() || given.isProvedBy(given(form, "code_verifier")))
                .orElseThrow(() ->
                        refused(400, "invalid_grant", "The provided authorization grant is invalid, expired, revoked"));
        var account = store.read(state -> state.account(consent.accounts().get(0)))
                .filter(found -> found.platform() == Platform.MASTODON)
                .orElseThrow(MastodonProblems::notFound);
        return Reply.json(200, token(account, consent.scope()));
    }

    private Object token(Account account, String scope) {
        return Json.object()
                .put("access_token", account.credential("access_token"))
                .put("token_type", "Bearer")
                .put("scope", scope)
                .put("created_at", clock.instant().getEpochSecond());
    }

    private static String given(Parameters form, String name) {
        return form.first(name).orElse("");
    }

    private static Refusal refused(int status, String error, String description) {
        return new Refusal(Reply.json(status, Json.object().put("error", error).put("error_description", description)));
    }
}
