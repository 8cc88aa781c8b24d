package uk.countersign.connectors.mastodon;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Authorisation;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.PlatformSettings;
import uk.countersign.connectors.Registration;

/**
 * Makes this program known to a server by the server's own interface, anew for each account: so nothing has to be kept
 * for servers, and no school's app is another's.
 */
public final class MastodonRegistration implements Registration {

    static final String ID = "client_id";
    static final String SECRET = "client_secret";
    static final String SCOPES = String.join(" ", MastodonAuthorisation.SCOPES);

    private static final String NO_SERVER =
            " does not answer as a Mastodon server does. Check the server’s name: it is what stands behind the last @ of"
                    + " the account’s whole name.";

    private final MastodonClient mastodon;

    public MastodonRegistration(PlatformSettings settings, Clock clock) {
        mastodon = new MastodonClient(settings, clock);
    }

    @Override
    public String platform() {
        return MastodonConnector.PLATFORM;
    }

    @Override
    public Registered at(String server, URI redirect) {
        return mastodon.named(server)
                .either(found -> at(found, redirect), why -> new Registered.Refused(why.message()));
    }

    private Registered at(HttpUrl server, URI redirect) {
        var asked = Map.of("client_name", "Countersign", "redirect_uris", redirect.toString(), "scopes", SCOPES);
        return mastodon.form(server, "api/v1/apps", asked)
                .either(
                        app -> known(server, app),
                        why -> new Registered.Refused(
                                why instanceof Outcome.NotSent ? why.message() : server.host() + NO_SERVER));
    }

    private Registered known(HttpUrl server, JsonNode app) {
        var id = app.path(ID).asString("");
        var secret = app.path(SECRET).asString("");
        if (id.isEmpty() || secret.isEmpty()) {
            return new Registered.Refused(server.host() + NO_SERVER);
        }
        var secrets = new HashMap<>(mastodon.secret(server));
        secrets.put(ID, id);
        secrets.put(SECRET, secret);
        return new Registered.Known(secrets);
    }

    @Override
    public Authorisation by(Map<String, String> secrets) {
        return new MastodonAuthorisation(mastodon, secrets);
    }
}
