package uk.countersign.sandbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs calls as OAuth 1.0a has it, written apart from the code that verifies them. */
final class OAuthSigner {

    private final Opened account;
    private final TreeMap<String, String> oauth = new TreeMap<>();
    private String tokenSecret;

    OAuthSigner(Opened account) {
        this.account = account;
        this.tokenSecret = account.credential("access_token_secret");
        oauth.put("oauth_consumer_key", account.credential("consumer_key"));
        oauth.put("oauth_nonce", UUID.randomUUID().toString());
        oauth.put("oauth_signature_method", "HMAC-SHA1");
        oauth.put("oauth_timestamp", Long.toString(Instant.now().getEpochSecond()));
        oauth.put("oauth_token", account.token());
        oauth.put("oauth_version", "1.0");
    }

    OAuthSigner at(Instant time) {
        oauth.put("oauth_timestamp", Long.toString(time.getEpochSecond()));
        return this;
    }

    OAuthSigner withTokenSecret(String secret) {
        tokenSecret = secret;
        return this;
    }

    /** The Authorization header for a call. */
    String header(String method, String address, Map<String, String> parameters) {
        var all = new TreeMap<String, String>();
        oauth.forEach((name, value) -> all.put(encode(name), encode(value)));
        parameters.forEach((name, value) -> all.put(encode(name), encode(value)));
        var joined = all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
        var base = method + "&" + encode(address) + "&" + encode(joined);
        var signed = new TreeMap<>(oauth);
        signed.put("oauth_signature", sign(base));
        return signed.entrySet().stream()
                .map(entry -> entry.getKey() + "=\"" + encode(entry.getValue()) + "\"")
                .collect(Collectors.joining(", ", "OAuth ", ""));
    }

    private String sign(String base) {
        try {
            var key = encode(account.credential("consumer_secret")) + "&" + encode(tokenSecret);
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
