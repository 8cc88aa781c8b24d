package uk.countersign.sandbox.graph;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import uk.countersign.sandbox.consent.App;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.Store;

/** Tells whose token a call carries, and whether the caller knows the app's secret. */
final class GraphCaller {

    private final Store store;

    GraphCaller(Store store) {
        this.store = store;
    }

    Account identify(GraphCall call) {
        var token = call.token().filter(text -> !text.isEmpty()).orElseThrow(GraphProblems::noToken);
        var account = owner(token)
                .orElseThrow(() -> GraphProblems.token("Invalid OAuth access token - Cannot parse access token", 0));
        var proof = call.parameter("appsecret_proof");
        if (proof.isEmpty() && account.proofRequired()) {
            throw GraphProblems.proof("API calls from the server require an appsecret_proof argument");
        }
        proof.ifPresent(given -> requireProof(given, token, account));
        return store.read(state -> Linked.acting(state, account, call.node()));
    }

    /** The page or professional account that a token opens. */
    Optional<Account> owner(String token) {
        return store.read(state -> state.accountWithToken(token))
                .filter(account -> account.platform() == Platform.FACEBOOK || account.platform() == Platform.INSTAGRAM);
    }

    private static void requireProof(String given, String token, Account account) {
        if (!isHmac(given, account.credential("app_secret"), token) && !isHmac(given, App.SECRET, token)) {
            throw GraphProblems.proof("Invalid appsecret_proof provided in the API argument");
        }
    }

    private static boolean isHmac(String given, String secret, String token) {
        return MessageDigest.isEqual(
                hmac(secret, token).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String hmac(String secret, String token) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no HMAC-SHA256", missing);
        }
    }
}
