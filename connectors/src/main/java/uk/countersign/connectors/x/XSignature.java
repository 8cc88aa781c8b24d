package uk.countersign.connectors.x;

import com.github.scribejava.apis.TwitterApi;
import com.github.scribejava.core.builder.ServiceBuilder;
import com.github.scribejava.core.model.OAuth1AccessToken;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Verb;
import java.util.List;
import okhttp3.Request;
import uk.countersign.connectors.Account;

/** Signs with OAuth 1.0a. X leaves bodies of JSON and of several parts unsigned; we send no others. */
final class XSignature {

    static final List<String> SECRETS =
            List.of("consumer_key", "consumer_secret", "access_token", "access_token_secret");

    private XSignature() {}

    static Request sign(Account account, Request request) {
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
