package uk.countersign.connectors;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How an account on a platform is connected through the platform's own consent screen. */
public interface Authorisation {

    /** The secret that says when the token ends, as an ISO instant; absent when it does not end by itself. */
    String ENDS = "expires_at";

    /** The platform's id. */
    String platform();

    /** What is asked for, in words for whoever is to allow it. */
    List<String> permissions();

    /** The address of the consent screen. */
    URI authorise(String state, URI redirect, Proof proof);

    /** Which accounts a consent opens; the code that it gave is used up. */
    Offers exchange(String code, Proof proof, URI redirect);

    /** A new token in place of one that ends. For platforms whose tokens do not end there is nothing to renew. */
    default Renewal renew(Account account) {
        return new Renewal.Rejected("This token cannot be renewed. Connect the account again under Accounts.");
    }

    /** When the account's token ends. */
    static Optional<Instant> endOf(Map<String, String> secrets) {
        return Optional.ofNullable(secrets.get(ENDS)).map(Instant::parse);
    }

    /** Whether the account's token can be renewed before it ends. */
    static boolean isRenewable(Map<String, String> secrets) {
        return secrets.containsKey(ENDS) && secrets.containsKey("refresh_token");
    }
}
