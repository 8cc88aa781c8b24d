package uk.countersign.connectors.bluesky;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.transport.JsonBody;
import uk.countersign.connectors.transport.Reply;

/** Signs in, and stays signed in: Bluesky lets an account do so only 30 times in five minutes. */
final class Sessions {

    static final List<String> SECRETS = List.of("identifier", "app_password");

    /** Sessions last two hours; none is used so long that it could end on the way. */
    private static final Duration FRESH = Duration.ofHours(1);

    private final Xrpc xrpc;
    private final Clock clock;
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    /** Where an account's session is kept; whoever needs one waits for the one who gets it. */
    private static final class Place {
        private Optional<Session> session = Optional.empty();
    }

    Sessions(Xrpc xrpc, Clock clock) {
        this.xrpc = xrpc;
        this.clock = clock;
    }

    /** The account's session. Nothing can be seen of signing in, so what is not known is as good as not done. */
    Reply<Session> of(Account account, HttpUrl server) {
        var place = place(account, server);
        synchronized (place) {
            var kept = place.session;
            return kept.filter(
                            session -> clock.instant().isBefore(session.since().plus(FRESH)))
                    .<Reply<Session>>map(Reply.Good::new)
                    .orElseGet(() -> next(account, server, place));
        }
    }

    /** Another one in place of one that the platform no longer takes. */
    Reply<Session> after(Session ended, Account account, HttpUrl server) {
        var place = place(account, server);
        synchronized (place) {
            return place.session
                    .filter(session -> !session.equals(ended))
                    .<Reply<Session>>map(Reply.Good::new)
                    .orElseGet(() -> next(account, server, place));
        }
    }

    /** Ends a session that must not go on, here and at the platform; there as far as it can be reached. */
    void end(Session session, Account account, HttpUrl server) {
        places.remove(key(account, server));
        xrpc.procedure(server, "com.atproto.server.deleteSession", RequestBody.EMPTY, session.refresh());
    }

    private Reply<Session> next(Account account, HttpUrl server, Place place) {
        var renewed = place.session.flatMap(session -> renewed(account, server, session));
        var next = renewed.<Reply<Session>>map(Reply.Good::new).orElseGet(() -> signIn(account, server));
        place.session = next.either(Optional::of, why -> Optional.empty());
        return next;
    }

    private Optional<Session> renewed(Account account, HttpUrl server, Session session) {
        var exchange =
                xrpc.procedure(server, "com.atproto.server.refreshSession", RequestBody.EMPTY, session.refresh());
        Function<JsonNode, Optional<Session>> read = object -> Session.read(object, clock.instant());
        return xrpc.object(account, exchange).either(read, why -> Optional.empty());
    }

    private Reply<Session> signIn(Account account, HttpUrl server) {
        var words = Map.of("identifier", account.secret("identifier"), "password", account.secret("app_password"));
        var exchange = xrpc.procedure(server, "com.atproto.server.createSession", JsonBody.of(words), "");
        if (Xrpc.error(exchange).equals("AuthenticationRequired")) {
            return new Reply.Bad<>(Xrpc.WORDING.signedOut("the handle or the app password is not right"));
        }
        return xrpc.object(account, exchange)
                .either(
                        object -> Session.read(object, clock.instant())
                                .<Reply<Session>>map(session -> ofThisAccount(account, session))
                                .orElseGet(() -> notSent("Bluesky's answer to signing in was not whole.")),
                        why -> why instanceof Outcome.Unsent ? new Reply.Bad<>(why) : notSent(why.message()));
    }

    private static Reply<Session> ofThisAccount(Account account, Session session) {
        return account.remoteId().isBlank() || account.remoteId().equals(session.did())
                ? new Reply.Good<>(session)
                : new Reply.Bad<>(new Outcome.Refused(
                        Outcome.Cause.ACCOUNT,
                        "These credentials open \"" + session.handle()
                                + "\", not the account that was chosen. Connect it again under Accounts."));
    }

    private static Reply<Session> notSent(String why) {
        return new Reply.Bad<>(new Outcome.NotSent(why));
    }

    /** By a digest: with another password there is another session, and no password stays in memory for it. */
    private Place place(Account account, HttpUrl server) {
        return places.computeIfAbsent(key(account, server), key -> new Place());
    }

    private static String key(Account account, HttpUrl server) {
        var words = String.join("\n", server.toString(), account.secret("identifier"), account.secret("app_password"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException("This Java cannot compute SHA-256", everyJavaHasIt);
        }
    }
}
