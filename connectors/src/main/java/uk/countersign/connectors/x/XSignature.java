package uk.countersign.connectors.x;

import com.github.scribejava.apis.TwitterApi;
import com.github.scribejava.core.builder.ServiceBuilder;
import com.github.scribejava.core.model.OAuth1AccessToken;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Verb;
import java.util.List;
import okhttp3.Request;
import uk.countersign.connectors.Account;

/** Signs with OAuth 1.0a, or shows a bearer token of OAuth 2.0. X leaves bodies of JSON and of several parts unsigned; we send no others. */
final class XSignature {

    private static final List<String> SECRETS =
            List.of("consumer_key", "consumer_secret", "access_token", "access_token_secret");

    private static final List<String> BEARER = List.of("bearer_token");

    private XSignature() {}

    /** Which secrets are needed: those of OAuth 1.0a, or the bearer token of an account that was connected by OAuth 2.0. */
    static List<String> needed(Account account) {
        return isBearer(account) ? BEARER : SECRETS;
    }

    private static boolean isBearer(Account account) {
        return !account.secrets().containsKey("consumer_key")
                && account.secrets().containsKey("bearer_token");
    }

    static Request sign(Account account, Request request) {
        if (isBearer(account)) {
            return request.newBuilder()
                    .header("Authorization", "Bearer " + account.secret("bearer_token"))
                    .build();
        }
        var service = new ServiceBuilder(account.secret("consumer_key"))
                .apiSecret(account.secret("consumer_secret"))
                .build(TwitterApi.instance());
        var signed =
                new OAuthRequest(Verb.valueOf(request.method()), request.url().toString());
        service.signRequest(
                new OAuth1AccessToken(account.secret("access_token"), account.secret("access_token_secret")), signed);
        var headers = request.newBuilder();
        signed.getHeaders().forEach(headers::header);
        return headers.build();
    }
}
