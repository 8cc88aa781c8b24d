package uk.countersign.connectors.mastodon;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Authorisation;
import uk.countersign.connectors.Offer;
import uk.countersign.connectors.Offers;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.Proof;
import uk.countersign.connectors.transport.RemoteId;
import uk.countersign.connectors.transport.Reply;
import uk.countersign.connectors.transport.ServerAddress;
import uk.countersign.connectors.transport.WebAddress;

/** The consent screen of one server. Its tokens do not end by themselves. */
final class MastodonAuthorisation implements Authorisation {

    /** What is needed to post, with pictures, to delete and to read back; nothing of what the account reads or follows. */
    static final List<String> SCOPES = List.of("read:accounts", "read:statuses", "write:statuses", "write:media");

    private static final String NOT_ALL =
            "The server did not give every permission that posting needs. Begin again, and"
                    + " allow all that is asked for.";
    private static final String TAKEN_BACK = "The server took back its permission. Begin again.";
    private static final String NOT_WHOSE = "The server did not say whose account this is. Begin again.";

    private final MastodonClient mastodon;
    private final Map<String, String> registered;

    MastodonAuthorisation(MastodonClient mastodon, Map<String, String> registered) {
        this.mastodon = mastodon;
        this.registered = registered;
    }

    @Override
    public String platform() {
        return MastodonConnector.PLATFORM;
    }

    @Override
    public List<String> permissions() {
        return List.of(
                "Post in the account’s name, with pictures, and delete its posts",
                "Read the account’s own posts",
                "See whose account it is");
    }

    @Override
    public URI authorise(String state, URI redirect, Proof proof) {
        var screen = server().either(server -> server, why -> HttpUrl.get("https://nowhere.invalid"));
        return screen.newBuilder()
                .addPathSegments("oauth/authorize")
                .addQueryParameter("response_type", "code")
                .addQueryParameter("client_id", registered.getOrDefault(MastodonRegistration.ID, ""))
                .addQueryParameter("redirect_uri", redirect.toString())
                .addQueryParameter("scope", MastodonRegistration.SCOPES)
                .addQueryParameter("state", state)
                .addQueryParameter("code_challenge", proof.challenge())
                .addQueryParameter("code_challenge_method", "S256")
                .build()
                .uri();
    }

    @Override
    public Offers exchange(String code, Proof proof, URI redirect) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("grant_type", "authorization_code");
        asked.put("code", code);
        asked.put("client_id", registered.getOrDefault(MastodonRegistration.ID, ""));
        asked.put("client_secret", registered.getOrDefault(MastodonRegistration.SECRET, ""));
        asked.put("redirect_uri", redirect.toString());
        asked.put("code_verifier", proof.verifier());
        return server().then(server ->
                        given(server, asked).then(MastodonAuthorisation::token).then(token -> offer(server, token)))
                .either(offer -> new Offers.Offered(List.of(offer)), why -> new Offers.Nothing(why.message()));
    }

    private Reply<JsonNode> given(HttpUrl server, Map<String, String> asked) {
        return mastodon.form(server, "oauth/token", asked)
                .either(
                        Reply.Good::new,
                        why -> new Reply.Bad<>(
                                why instanceof Outcome.NotSent
                                        ? why
                                        : new Outcome.Refused(Outcome.Cause.ACCOUNT, TAKEN_BACK)));
    }

    private Reply<HttpUrl> server() {
        return mastodon.named(registered.getOrDefault(ServerAddress.SECRET, ""));
    }

    private static Reply<String> token(JsonNode answer) {
        var missing = new HashSet<>(SCOPES);
        List.of(answer.path("scope").asString("").split(" ")).forEach(missing::remove);
        var token = answer.path("access_token").asString("");
        return missing.isEmpty() && !token.isEmpty()
                ? new Reply.Good<>(token)
                : new Reply.Bad<>(new Outcome.Refused(Outcome.Cause.ACCOUNT, NOT_ALL));
    }

    private Reply<Offer> offer(HttpUrl server, String token) {
        var secrets = new HashMap<>(mastodon.secret(server));
        // Not the app's own: they were for asking, and the token needs them no more.
        secrets.put("access_token", token);
        return mastodon.me(new Account("", "", secrets)).then(me -> {
            var handle = me.path("username").asString("");
            var name = me.path("display_name").asString("");
            return RemoteId.in(me, "id")
                    .filter(id -> !handle.isEmpty())
                    .<Reply<Offer>>map(id -> new Reply.Good<>(new Offer(
                            id,
                            handle + "@" + server.host(),
                            name.isBlank() ? handle : name,
                            WebAddress.in(me, "avatar"),
                            secrets)))
                    .orElseGet(() -> new Reply.Bad<>(new Outcome.Unknown(NOT_WHOSE)));
        });
    }
}
