package uk.countersign.sandbox.bluesky;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.http.Request;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.Store;

/** Sessions: an app password gives two tokens that tell whose they are and until when, signed with that password. */
final class BlueskyTokens {

    private static final Duration ACCESS = Duration.ofHours(2);
    private static final Duration REFRESH = Duration.ofDays(90);
    private static final String ACCESS_SCOPE = "com.atproto.appPass";
    private static final String REFRESH_SCOPE = "com.atproto.refresh";

    private final Store store;
    private final Clock clock;

    BlueskyTokens(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Reply signIn(Request request) {
        var body = Json.body(request);
        var identifier = Json.text(body, "identifier").orElse("").toLowerCase(Locale.ROOT);
        var password = Json.text(body, "password").orElse("");
        return store.read(state -> state.account(Platform.BLUESKY, identifier).or(() -> state.account(identifier)))
                .filter(account -> account.platform() == Platform.BLUESKY)
                .filter(account -> account.credential("app_password").equals(password))
                .map(this::session)
                .orElseThrow(
                        () -> BlueskyProblems.refusal(401, "AuthenticationRequired", "Invalid identifier or password"));
    }

    Reply renew(Request request) {
        return session(caller(request, REFRESH_SCOPE));
    }

    Reply current(Request request) {
        var account = caller(request);
        return Reply.json(
                200,
                Json.object()
                        .put("did", account.id())
                        .put("handle", account.handle())
                        .put("active", true));
    }

    /** Whose access token came with the call. */
    Account caller(Request request) {
        return caller(request, ACCESS_SCOPE);
    }

    private Account caller(Request request, String scope) {
        var token = request.header("Authorization")
                .filter(header -> header.startsWith("Bearer "))
                .map(header -> header.substring("Bearer ".length()).strip())
                .orElseThrow(BlueskyProblems::noToken);
        var parts = token.split("\\.", -1);
        var claims = parts.length == 3 ? claims(parts[1]) : Optional.<JsonNode>empty();
        var account = claims.flatMap(said ->
                        store.read(state -> state.account(said.path("sub").asString(""))))
                .filter(found -> token.equals(signed(found, parts[0] + "." + parts[1])))
                .orElseThrow(() -> BlueskyProblems.refusal(400, "InvalidToken", "Token could not be verified"));
        if (!claims.orElseThrow().path("scope").asString("").equals(scope)) {
            throw BlueskyProblems.refusal(400, "InvalidToken", "Invalid token type");
        }
        if (claims.orElseThrow().path("exp").asLong() <= clock.instant().getEpochSecond()) {
            throw BlueskyProblems.refusal(400, "ExpiredToken", "Token has expired");
        }
        return account;
    }

    private Reply session(Account account) {
        return Reply.json(
                200,
                Json.object()
                        .put("accessJwt", token(account, ACCESS_SCOPE, ACCESS))
                        .put("refreshJwt", token(account, REFRESH_SCOPE, REFRESH))
                        .put("did", account.id())
                        .put("handle", account.handle())
                        .put("active", true));
    }

    private String token(Account account, String scope, Duration life) {
        var now = clock.instant();
        var claims = Json.object()
                .put("scope", scope)
                .put("sub", account.id())
                .put("iat", now.getEpochSecond())
                .put("exp", now.plus(life).getEpochSecond());
        var header = Json.object().put("typ", "at+jwt").put("alg", "HS256");
        return signed(account, encoded(Json.bytes(header)) + "." + encoded(Json.bytes(claims)));
    }

    private static String signed(Account account, String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            // Of a digest, since a key must not be empty as a foreign account's password is.
            var key = MessageDigest.getInstance("SHA-256")
                    .digest(account.credential("app_password").getBytes(StandardCharsets.UTF_8));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return content + "." + encoded(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Optional<JsonNode> claims(String part) {
        try {
            return Json.parse(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
