package uk.countersign.connectors;

import java.util.Map;

/** How an account is connected by what a person types here, on platforms without a consent screen. */
public interface SignIn {

    /** Where the account is; nothing for the platform's usual server. */
    String SERVER = "server";

    /** Which account it is, by its public name. */
    String NAME = "name";

    /** What opens it. */
    String PASSWORD = "password";

    /** The platform's id. */
    String platform();

    /** The account that is meant, after the platform has been asked for it. */
    Offers by(Map<String, String> typed);
}
