package uk.countersign.publishing.accounts;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import uk.countersign.account.Connection;
import uk.countersign.account.Connection.Stage;
import uk.countersign.account.Connections;
import uk.countersign.connectors.Offer;
import uk.countersign.connectors.Offers;
import uk.countersign.connectors.Proof;
import uk.countersign.connectors.Registration.Registered;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.publishing.PlatformAddresses;
import uk.countersign.publishing.Vault;
import uk.countersign.school.Platform;

/**
 * The way of an account from the press of the button to its being on offer. Each way belongs to one session, comes back
 * once and ends soon; what proves that the answer is ours never leaves this program.
 */
@Service
public class Connecting {

    /** Where platforms send people back to, below the public address. */
    public static final String RETURN = "/settings/accounts/return";

    private static final String BEGIN_AGAIN = "This answer belongs to nothing that you have begun here, or it came too"
            + " late. Nothing is connected. Begin again.";
    private static final int MOST_OFFERS = 100;
    private static final int MOST_PICTURES = 20;
    private static final int MOST_BYTES = 1_000_000;

    private final Database database;
    private final Connections connections;
    private final WaysOfConnecting ways;
    private final PlatformAddresses addresses;
    private final PictureFetch pictures;
    private final Vault vault;
    private final Ids ids;
    private final AccountsSettings settings;
    private final Clock clock;
    private final URI home;

    Connecting(
            Database database,
            Connections connections,
            WaysOfConnecting ways,
            PlatformAddresses addresses,
            PictureFetch pictures,
            Vault vault,
            Ids ids,
            AccountsSettings settings,
            Clock clock,
            @Value("${countersign.public-url:http://localhost:8080}") String publicUrl) {
        this.database = database;
        this.connections = connections;
        this.ways = ways;
        this.addresses = addresses;
        this.pictures = pictures;
        this.vault = vault;
        this.ids = ids;
        this.settings = settings;
        this.clock = clock;
        this.home = URI.create(publicUrl.replaceFirst("/+$", "") + RETURN);
    }

    /** The platforms on which accounts can be connected, and how. */
    public Map<Platform, Way> ways() {
        return ways.all();
    }

    /** Begins to connect an account, a new one or one that is here already; gives the id of this way. */
    public Optional<String> begin(Who who, Platform platform, Optional<String> channelId) {
        return ways.hasConsent(platform) ? Optional.of(begun(who, platform, channelId, Map.of())) : Optional.empty();
    }

    /** The same on the server of that name, once it knows us; nothing for the platform's usual one. */
    public Returned beginAt(Who who, Platform platform, Optional<String> channelId, String server) {
        var registered = ways.register(platform, server, home);
        if (registered.isEmpty()) {
            return new Returned.Refused(BEGIN_AGAIN);
        }
        return registered.get() instanceof Registered.Known known
                ? new Returned.Ready(begun(who, platform, channelId, known.secrets()))
                : new Returned.Refused(((Registered.Refused) registered.get()).message());
    }

    /** Opens an account by what was typed, and puts it on offer. Nothing that did not open one is kept. */
    public Returned signIn(Who who, Platform platform, Optional<String> channelId, Map<String, String> typed) {
        var signIn = ways.signIn(platform);
        if (signIn.isEmpty()) {
            return new Returned.Refused(BEGIN_AGAIN);
        }
        var offers = signIn.get().by(typed);
        if (offers instanceof Offers.Nothing nothing) {
            return new Returned.Refused(nothing.message());
        }
        var kept = keep(platform, ((Offers.Offered) offers).accounts());
        return new Returned.Ready(store(who, platform, channelId, Stage.OFFERED, kept.toSecrets(), Proof.random()));
    }

    private String begun(Who who, Platform platform, Optional<String> channelId, Map<String, String> registered) {
        var state = Proof.random();
        var secrets = new HashMap<>(registered);
        secrets.put("state", state);
        secrets.put("verifier", Proof.fresh().verifier());
        return store(who, platform, channelId, Stage.BEGUN, secrets, state);
    }

    private String store(
            Who who,
            Platform platform,
            Optional<String> channelId,
            Stage stage,
            Map<String, String> secrets,
            String state) {
        var id = ids.next();
        var connection = new Connection(
                id,
                who.schoolId(),
                who.memberId(),
                platform,
                channelId,
                stage,
                vault.encrypt(who.schoolId(), place(id), secrets),
                clock.instant().plus(settings.consent()));
        database.inTransaction(() -> connections.begin(connection, digest(state), digest(who.session())));
        return id;
    }

    /** What the way leads to, while the consent screen has not answered. */
    public Optional<Leaving> leaving(Who who, String id) {
        return connections
                .find(who.schoolId(), id, digest(who.session()))
                .filter(connection -> connection.stage() == Stage.BEGUN)
                .flatMap(connection -> {
                    var secrets = open(connection);
                    return ways.consent(connection.platform(), secrets)
                            .map(authorisation -> new Leaving(
                                    connection.platform(),
                                    connection.channelId(),
                                    authorisation.permissions(),
                                    authorisation.authorise(secrets.getOrDefault("state", ""), home, proof(secrets))));
                });
    }

    /** Takes the answer of a consent screen, once. */
    public Returned returned(Who who, String state, String code) {
        var taken = database.inTransaction(
                () -> connections.returned(who.schoolId(), digest(state), digest(who.session())));
        var authorisation = taken.filter(connection -> connection.memberId().equals(who.memberId()))
                .flatMap(connection -> ways.consent(connection.platform(), open(connection)));
        if (taken.isEmpty() || authorisation.isEmpty()) {
            return new Returned.Refused(BEGIN_AGAIN);
        }
        var connection = taken.get();
        if (code.isEmpty()) {
            return new Returned.Refused(
                    "Nothing was allowed on " + connection.platform().label() + ", so nothing is connected.");
        }
        var offers = authorisation.get().exchange(code, proof(open(connection)), home);
        if (offers instanceof Offers.Nothing nothing) {
            return new Returned.Refused(nothing.message());
        }
        var kept = keep(connection.platform(), ((Offers.Offered) offers).accounts());
        var sealed = vault.encrypt(connection.schoolId(), place(connection.id()), kept.toSecrets());
        database.inTransaction(() -> connections.offered(connection, sealed));
        return new Returned.Ready(connection.id());
    }

    private Kept keep(Platform of, List<Offer> accounts) {
        var platform = addresses.of(of);
        var kept = new ArrayList<Kept.KeptOffer>();
        for (var offer : accounts.subList(0, Math.min(MOST_OFFERS, accounts.size()))) {
            Optional<byte[]> picture = kept.size() < MOST_PICTURES
                    ? offer.picture().flatMap(address -> pictures.fetch(address, platform, MOST_BYTES))
                    : Optional.empty();
            kept.add(Kept.KeptOffer.of(offer, picture));
        }
        return new Kept(List.copyOf(kept));
    }

    /** The accounts on offer. */
    public Optional<Choice> choice(Who who, String id) {
        return offered(who, id)
                .map(connection -> new Choice(
                        connection.platform(),
                        connection.channelId(),
                        kept(connection).offers().stream()
                                .map(offer -> new Choice.Candidate(
                                        offer.remoteId(),
                                        offer.handle(),
                                        offer.name(),
                                        !offer.picture().isEmpty()))
                                .toList()));
    }

    /** The picture of one of them. */
    public Optional<byte[]> picture(Who who, String id, int choice) {
        return offered(who, id)
                .map(connection -> kept(connection).offers())
                .filter(offers -> choice >= 0 && choice < offers.size())
                .flatMap(offers -> offers.get(choice).pictureBytes());
    }

    Optional<Connection> offered(Who who, String id) {
        return connections
                .find(who.schoolId(), id, digest(who.session()))
                .filter(connection -> connection.stage() == Stage.OFFERED);
    }

    Kept kept(Connection connection) {
        return Kept.of(open(connection));
    }

    private Map<String, String> open(Connection connection) {
        return vault.decrypt(connection.schoolId(), place(connection.id()), connection.sealed());
    }

    private static Proof proof(Map<String, String> secrets) {
        return new Proof(secrets.getOrDefault("verifier", ""));
    }

    /** What is encrypted here opens nowhere else: no account's id has a slash in it. */
    private static String place(String id) {
        return "connecting/" + id;
    }

    private static String digest(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException("This Java cannot compute SHA-256", everyJavaHasIt);
        }
    }
}
