package uk.countersign.connectors.transport;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.PlatformSettings;

/** Where an account is, on platforms of many servers: its secret {@code server} says so, else the setting does. */
public final class ServerAddress {

    /** The name of the secret. */
    public static final String SECRET = "server";

    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "::1");

    private final HttpUrl usual;

    public ServerAddress(PlatformSettings settings) {
        usual = HttpUrl.get(settings.baseUrl().toString());
    }

    /** The server that is meant by its name, its address, or an account's whole name on it; the usual one by nothing. */
    public Reply<HttpUrl> named(String written) {
        var name = written.strip().replaceFirst("/+$", "");
        if (name.isEmpty() || name.equals(withoutSlash(usual))) {
            return new Reply.Good<>(usual);
        }
        var address = name.contains("://") ? name : "https://" + name.substring(name.lastIndexOf('@') + 1);
        return Optional.ofNullable(HttpUrl.parse(address))
                .filter(found -> found.host().contains(".") && found.username().isEmpty())
                .map(found -> new HttpUrl.Builder()
                        .scheme("https")
                        .host(found.host())
                        .port(found.isHttps() ? found.port() : HttpUrl.defaultPort("https"))
                        .build())
                .<Reply<HttpUrl>>map(found -> new Reply.Good<>(found.equals(usual) ? usual : found))
                .orElseGet(() -> new Reply.Bad<>(new Outcome.Refused(
                        Outcome.Cause.ACCOUNT,
                        "This is not the name of a server. Write only what stands behind the last @ of the account’s"
                                + " whole name.")));
    }

    /** What an account has to remember of its server: nothing where it is the usual one. */
    public Map<String, String> secret(HttpUrl server) {
        return server.equals(usual) ? Map.of() : Map.of(SECRET, withoutSlash(server));
    }

    private static String withoutSlash(HttpUrl address) {
        return address.toString().replaceFirst("/+$", "");
    }

    /**
     * The account's server. Tokens go there, so nothing but a secure address will do; save on this computer, where the
     * platform itself has been set to be here.
     */
    public Reply<HttpUrl> of(Account account) {
        var named = account.secrets().getOrDefault(SECRET, "");
        return named.isBlank()
                ? new Reply.Good<>(usual)
                : Optional.ofNullable(HttpUrl.parse(named.strip()))
                        .filter(address -> address.equals(usual)
                                || address.isHttps()
                                || THIS_COMPUTER.contains(address.host()) && THIS_COMPUTER.contains(usual.host()))
                        .<Reply<HttpUrl>>map(Reply.Good::new)
                        .orElseGet(() -> new Reply.Bad<>(new Outcome.Refused(
                                Outcome.Cause.ACCOUNT,
                                "The address of this account's server is not a web address that begins with https://."
                                        + " Connect it again under Accounts.")));
    }
}
