package uk.countersign.sandbox.x;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import uk.countersign.sandbox.consent.App;
import uk.countersign.sandbox.consent.Consents;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Refusal;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.http.Request;
import uk.countersign.sandbox.record.Event;
import uk.countersign.sandbox.record.Ids;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.State;
import uk.countersign.sandbox.record.Store;

/** Renewing OAuth 2.0 tokens on X. A refresh token is good once; with it the bearer token before it ends. */
final class XTokens {

    private static final int TWO_HOURS = 7200;
    private static final String SCOPES = "tweet.read tweet.write users.read media.write offline.access";

    private final Store store;
    private final Ids ids;
    private final Consents consents;

    XTokens(Store store, Ids ids, Consents consents) {
        this.store = store;
        this.ids = ids;
        this.consents = consents;
    }

    Reply give(Request request) {
        return switch (request.form().first("grant_type").orElse("")) {
            case "refresh_token" -> renew(request);
            case "authorization_code" -> collect(request);
            default -> throw refused("unsupported_grant_type", "Only codes and refresh tokens are taken");
        };
    }

    private Reply collect(Request request) {
        if (!isApp(request)) {
            throw refused("unauthorized_client", "Missing valid authorization header or client_id");
        }
        var form = request.form();
        var consent = consents.collect(
                        form.first("code").orElse(""),
                        form.first("redirect_uri").orElse(""))
                .orElseThrow(() -> refused("invalid_request", "Value passed for the authorization code was invalid."));
        if (!consent.isProvedBy(form.first("code_verifier").orElse(""))) {
            throw refused("invalid_request", "Value passed for the code verifier was invalid.");
        }
        var fresh = fresh();
        store.record(state -> new Event.CredentialsChanged(consent.accounts().get(0), fresh));
        return tokens(fresh, consent.scope());
    }

    private static boolean isApp(Request request) {
        return App.isBasic(request.header("Authorization").orElse(""));
    }

    private Map<String, String> fresh() {
        return Map.of("bearer_token", ids.secret(91), "refresh_token", ids.secret(91));
    }

    private Reply renew(Request request) {
        var old = request.form().first("refresh_token").orElse("");
        var fresh = fresh();
        store.record(state -> new Event.CredentialsChanged(owner(state, request, old), fresh));
        return tokens(fresh, SCOPES);
    }

    private static Reply tokens(Map<String, String> fresh, String scope) {
        return Reply.json(
                200,
                Json.object()
                        .put("token_type", "bearer")
                        .put("expires_in", TWO_HOURS)
                        .put("access_token", fresh.get("bearer_token"))
                        .put("scope", scope)
                        .put("refresh_token", fresh.get("refresh_token")));
    }

    private static String owner(State state, Request request, String refreshToken) {
        var account = state.accounts().stream()
                .filter(found -> found.platform() == Platform.X)
                .filter(found -> found.credential("refresh_token").equals(refreshToken))
                .findFirst()
                .orElseThrow(() -> refused("invalid_request", "Value passed for the token was invalid."));
        var basic = Base64.getEncoder()
                .encodeToString((account.credential("client_id") + ":" + account.credential("client_secret"))
                        .getBytes(StandardCharsets.UTF_8));
        boolean confidential = request.header("Authorization").orElse("").equals("Basic " + basic);
        boolean open = request.form().first("client_id").orElse("").equals(account.credential("client_id"));
        if (!confidential && !open && !isApp(request)) {
            throw refused("unauthorized_client", "Missing valid authorization header or client_id");
        }
        return account.id();
    }

    private static Refusal refused(String error, String description) {
        return new Refusal(Reply.json(400, Json.object().put("error", error).put("error_description", description)));
    }
}
