package uk.countersign.connectors.x;

import com.github.scribejava.core.builder.ServiceBuilder;
import com.github.scribejava.core.builder.api.DefaultApi20;
import com.github.scribejava.core.pkce.PKCE;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import okhttp3.Credentials;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.App;
import uk.countersign.connectors.Authorisation;
import uk.countersign.connectors.Offer;
import uk.countersign.connectors.Offers;
import uk.countersign.connectors.PlatformSettings;
import uk.countersign.connectors.Proof;
import uk.countersign.connectors.Renewal;
import uk.countersign.connectors.transport.Answer;
import uk.countersign.connectors.transport.Exchange;
import uk.countersign.connectors.transport.RemoteId;
import uk.countersign.connectors.transport.Transport;

/**
 * OAuth 2.0 with PKCE on X. Gives {@code bearer_token}, good for two hours, and {@code refresh_token}, good for one
 * renewal.
 */
public final class XAuthorisation implements Authorisation {

    /** What is needed to post, with pictures, to read back, to delete, and to hide answers. */
    public static final List<String> SCOPES =
            List.of("tweet.read", "tweet.write", "users.read", "media.write", "tweet.moderate.write", "offline.access");

    private static final Set<String> NEEDED = Set.of("tweet.read", "tweet.write", "users.read", "offline.access");
    private static final String AGAIN = " Connect the account again under Accounts.";

    private final App app;
    private final HttpUrl root;
    private final Transport transport;
    private final XClient x;
    private final Clock clock;

    public XAuthorisation(PlatformSettings settings, App app, Clock clock) {
        this.app = app;
        this.root = HttpUrl.get(settings.baseUrl().toString())
                .newBuilder()
                .addPathSegments("2/oauth2/token")
                .build();
        this.transport = new Transport(settings);
        this.x = new XClient(settings, clock);
        this.clock = clock;
    }

    @Override
    public String platform() {
        return XConnector.PLATFORM;
    }

    @Override
    public List<String> permissions() {
        return List.of(
                "Post in the account’s name, with pictures",
                "Read the account’s own posts and answers to them",
                "Delete the account’s posts and hide answers",
                "Go on doing so while nobody is signed in");
    }

    @Override
    public URI authorise(String state, URI redirect, Proof proof) {
        var challenge = new PKCE();
        challenge.setCodeChallenge(proof.challenge());
        return URI.create(new ServiceBuilder(app.clientId())
                .callback(redirect.toString())
                .defaultScope(String.join(" ", app.scopes()))
                .build(new Addresses())
                .createAuthorizationUrlBuilder()
                .state(state)
                .pkce(challenge)
                .build());
    }

    @Override
    public Offers exchange(String code, Proof proof, URI redirect) {
        var form = form("authorization_code")
                .add("code", code)
                .add("redirect_uri", redirect.toString())
                .add("code_verifier", proof.verifier());
        return ask(form)
                .either(
                        this::offer,
                        refused -> new Offers.Nothing("X took back its permission: " + refused + " Begin again."),
                        Offers.Nothing::new);
    }

    private Offers offer(JsonNode token) {
        var missing = new HashSet<>(NEEDED);
        List.of(token.path("scope").asString("").split(" ")).forEach(missing::remove);
        if (!missing.isEmpty()) {
            return new Offers.Nothing("X did not give every permission that posting needs. Begin again, and allow all"
                    + " that is asked for.");
        }
        var secrets = secrets(token, Map.of());
        return x.me(new Account("", "", secrets))
                .either(
                        me -> RemoteId.in(me, "id")
                                .filter(id -> me.hasNonNull("username"))
                                .<Offers>map(id -> new Offers.Offered(List.of(offer(id, me, secrets))))
                                .orElseGet(() -> new Offers.Nothing("X did not say whose account this is.")),
                        why -> new Offers.Nothing(why.message()));
    }

    private static Offer offer(String id, JsonNode me, Map<String, String> secrets) {
        var handle = me.path("username").asString();
        var picture = Offer.address(me.path("profile_image_url").asString(""));
        return new Offer(id, handle, me.path("name").asString(handle), picture, secrets);
    }

    @Override
    public Renewal renew(Account account) {
        var lacking = account.lacking(List.of("refresh_token"));
        if (lacking.isPresent()) {
            return new Renewal.Rejected(lacking.get());
        }
        var form = form("refresh_token").add("refresh_token", account.secret("refresh_token"));
        return ask(form)
                .either(
                        token -> new Renewal.Renewed(secrets(token, account.secrets())),
                        refused -> new Renewal.Rejected(
                                "X did not renew its permission: " + account.withoutSecrets(refused) + AGAIN),
                        Renewal.Unavailable::new);
    }

    private Map<String, String> secrets(JsonNode token, Map<String, String> before) {
        var secrets = new HashMap<>(before);
        secrets.put("bearer_token", token.path("access_token").asString(""));
        secrets.put("refresh_token", token.path("refresh_token").asString(""));
        var seconds = token.path("expires_in").asLong(7200);
        secrets.put(ENDS, clock.instant().plusSeconds(seconds).toString());
        return secrets;
    }

    private FormBody.Builder form(String grant) {
        return new FormBody.Builder().add("grant_type", grant).add("client_id", app.clientId());
    }

    private Asked ask(FormBody.Builder form) {
        var request = new Request.Builder().url(root).post(form.build());
        if (!app.clientSecret().isBlank()) {
            request.header("Authorization", Credentials.basic(app.clientId(), app.clientSecret()));
        }
        return new Asked(transport.send(request.build()));
    }

    /** X's answer about tokens, which has a form of its own. */
    private record Asked(Exchange exchange) {

        <T> T either(Function<JsonNode, T> given, Function<String, T> refused, Function<String, T> unknown) {
            return exchange.either(
                    answer -> {
                        var token = answer.object()
                                .filter(object -> answer.isSuccess()
                                        && object.hasNonNull("access_token")
                                        && object.hasNonNull("refresh_token"));
                        if (token.isPresent()) {
                            return given.apply(token.get());
                        }
                        return saysNo(answer)
                                ? refused.apply(reason(answer))
                                : unknown.apply("X gave no answer about its permission that could be understood.");
                    },
                    notReached -> unknown.apply("X could not be reached: " + notReached.why() + "."),
                    lost -> unknown.apply("We asked X, and " + lost.why() + "."));
        }

        private static boolean saysNo(Answer answer) {
            return (answer.status() == 400 || answer.status() == 401 || answer.status() == 403)
                    && answer.object().filter(object -> object.has("error")).isPresent();
        }

        private static String reason(Answer answer) {
            var said = answer.object()
                    .map(object -> object.path("error_description")
                            .asString(object.path("error").asString("")))
                    .orElse("");
            return said.endsWith(".") ? said : said + ".";
        }
    }

    /** The consent screen's address, as the library wants it. */
    private final class Addresses extends DefaultApi20 {
        @Override
        public String getAccessTokenEndpoint() {
            return root.toString();
        }

        @Override
        protected String getAuthorizationBaseUrl() {
            return app.consentUrl().toString();
        }
    }
}
