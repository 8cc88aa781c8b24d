package uk.countersign.sandbox.x;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
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

    XTokens(Store store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    Reply renew(Request request) {
        var form = request.form();
        if (!form.first("grant_type").orElse("").equals("refresh_token")) {
            throw refused("unsupported_grant_type", "The sandbox renews tokens only");
        }
        var old = form.first("refresh_token").orElse("");
        var fresh = Map.of("bearer_token", ids.secret(91), "refresh_token", ids.secret(91));
        store.record(state -> new Event.CredentialsChanged(owner(state, request, old), fresh));
        return Reply.json(
                200,
                Json.object()
                        .put("token_type", "bearer")
                        .put("expires_in", TWO_HOURS)
                        .put("access_token", fresh.get("bearer_token"))
                        .put("scope", SCOPES)
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
        if (!confidential && !open) {
            throw refused("unauthorized_client", "Missing valid authorization header or client_id");
        }
        return account.id();
    }

    private static Refusal refused(String error, String description) {
        return new Refusal(Reply.json(400, Json.object().put("error", error).put("error_description", description)));
    }
}
