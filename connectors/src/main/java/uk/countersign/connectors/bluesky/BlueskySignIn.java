package uk.countersign.connectors.bluesky;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.HttpUrl;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Identity;
import uk.countersign.connectors.Offer;
import uk.countersign.connectors.Offers;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.PlatformSettings;
import uk.countersign.connectors.SignIn;
import uk.countersign.connectors.transport.Reply;
import uk.countersign.connectors.transport.ServerAddress;

/** Signs in with a handle and an app password, and keeps neither an account's own password nor one that fails. */
public final class BlueskySignIn implements SignIn {

    private static final String OWN_PASSWORD = "This is the account’s own password, which opens everything. Nothing of"
            + " it is kept. Make an app password in Bluesky’s settings, under Privacy and security, and give that.";
    private static final String MISSING = "Give the account’s handle and an app password.";

    private final BlueskyClient bluesky;
    private final BlueskyProfile profile;
    private final ServerAddress servers;

    public BlueskySignIn(PlatformSettings settings, Clock clock) {
        bluesky = new BlueskyClient(settings, clock);
        profile = new BlueskyProfile(bluesky);
        servers = new ServerAddress(settings);
    }

    @Override
    public String platform() {
        return BlueskyConnector.PLATFORM;
    }

    @Override
    public Offers by(Map<String, String> typed) {
        var handle = typed.getOrDefault(NAME, "").strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        var password = typed.getOrDefault(PASSWORD, "").strip();
        if (handle.isEmpty() || password.isEmpty()) {
            return new Offers.Nothing(MISSING);
        }
        return servers.named(typed.getOrDefault(SERVER, ""))
                .then(server -> offer(handle, password, server))
                .either(offer -> new Offers.Offered(List.of(offer)), why -> new Offers.Nothing(why.message()));
    }

    private Reply<Offer> offer(String handle, String password, HttpUrl server) {
        var typed = account(handle, password, server);
        return bluesky.session(typed)
                .then(session -> session.isOwners() ? sentBack(session, typed) : profile.of(typed))
                .then(known -> new Reply.Good<>(offer(known, password, server)));
    }

    private Reply<Identity.Known> sentBack(Session session, Account typed) {
        bluesky.end(session, typed);
        return new Reply.Bad<>(new Outcome.Refused(Outcome.Cause.ACCOUNT, OWN_PASSWORD));
    }

    private Offer offer(Identity.Known known, String password, HttpUrl server) {
        // By its id: a handle may be changed.
        var account = account(known.remoteId(), password, server);
        return new Offer(known.remoteId(), known.handle(), known.displayName(), known.picture(), account.secrets());
    }

    private Account account(String identifier, String password, HttpUrl server) {
        var secrets = new HashMap<>(servers.secret(server));
        secrets.put("identifier", identifier);
        secrets.put("app_password", password);
        return new Account(identifier, "", secrets);
    }
}
