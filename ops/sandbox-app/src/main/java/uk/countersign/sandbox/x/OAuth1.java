package uk.countersign.sandbox.x;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import uk.countersign.sandbox.http.Request;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.Store;

/** Verifies OAuth 1.0a HMAC-SHA1 signatures, each of which is good once. */
final class OAuth1 {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern PARAMETER = Pattern.compile("([A-Za-z_]+)=\"([^\"]*)\"");

    private final Store store;
    private final Clock clock;
    private final Nonces nonces;

    OAuth1(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.nonces = new Nonces(clock, TOLERANCE.multipliedBy(2));
    }

    /** Whose call this is. */
    Account verify(Request request, String header) {
        var oauth = parse(header);
        var token = required(oauth, "oauth_token");
        var account = store.read(state -> state.accountWithToken(token))
                .filter(found -> found.platform() == Platform.X)
                .filter(found -> found.credential("access_token").equals(token))
                .orElseThrow(() -> XProblems.unauthorized("the access token is not known"));
        if (!account.credential("consumer_key").equals(required(oauth, "oauth_consumer_key"))) {
            throw XProblems.unauthorized("the consumer key is not the one that the token was made for");
        }
        if (!required(oauth, "oauth_signature_method").equals("HMAC-SHA1")) {
            throw XProblems.unauthorized("only HMAC-SHA1 is taken");
        }
        if (!oauth.getOrDefault("oauth_version", "1.0").equals("1.0")) {
            throw XProblems.unauthorized("the OAuth version is not 1.0");
        }
        requireFresh(required(oauth, "oauth_timestamp"));
        requireSigned(request, oauth, account);
        if (!nonces.use(token + "\n" + oauth.get("oauth_timestamp") + "\n" + required(oauth, "oauth_nonce"))) {
            throw XProblems.unauthorized("the nonce was used before");
        }
        return account;
    }

    private void requireFresh(String timestamp) {
        if (!timestamp.matches("[0-9]{1,12}")) {
            throw XProblems.unauthorized("the timestamp is not a number of seconds");
        }
        long off = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
        if (off > TOLERANCE.toSeconds()) {
            throw XProblems.unauthorized("the timestamp is " + off + " seconds off");
        }
    }

    private static void requireSigned(Request request, Map<String, String> oauth, Account account) {
        var key = SignatureBase.encode(account.credential("consumer_secret")) + "&"
                + SignatureBase.encode(account.credential("access_token_secret"));
        var given = required(oauth, "oauth_signature").getBytes(StandardCharsets.UTF_8);
        boolean good = SignatureBase.candidates(request, oauth).stream()
                .anyMatch(base -> MessageDigest.isEqual(sign(key, base), given));
        if (!good) {
            throw XProblems.unauthorized("the signature does not match");
        }
    }

    private static byte[] sign(String key, String base) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encode(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no HMAC-SHA1", missing);
        }
    }

    private static Map<String, String> parse(String header) {
        var parameters = new LinkedHashMap<String, String>();
        var matcher = PARAMETER.matcher(header);
        while (matcher.find()) {
            if (!matcher.group(1).equals("realm")) {
                parameters.put(matcher.group(1), decode(matcher.group(2)));
            }
        }
        return parameters;
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw XProblems.unauthorized("the Authorization header is not percent-encoded");
        }
    }

    private static String required(Map<String, String> oauth, String name) {
        var value = oauth.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw XProblems.unauthorized("the Authorization header has no " + name);
        }
        return value;
    }
}
