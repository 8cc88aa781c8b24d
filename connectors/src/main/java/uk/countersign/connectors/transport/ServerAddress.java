package uk.countersign.connectors.transport;

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
