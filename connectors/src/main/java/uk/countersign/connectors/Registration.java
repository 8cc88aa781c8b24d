package uk.countersign.connectors;

import java.net.URI;
import java.util.Map;

/** How accounts are connected on a platform of many servers, each of which has to get to know this program first. */
public interface Registration {

    /** The platform's id. */
    String platform();

    /** Makes this program known to the server of that name; nothing for the platform's usual one. */
    Registered at(String server, URI redirect);

    /** The consent screen of the server that gave this. */
    Authorisation by(Map<String, String> secrets);

    /** What a server answered. */
    sealed interface Registered {

        /** It knows us by these. */
        record Known(Map<String, String> secrets) implements Registered {
            public Known {
                secrets = Map.copyOf(secrets);
            }

            @Override
            public String toString() {
                return "Known";
            }
        }

        /** It does not; says why and what to do. */
        record Refused(String message) implements Registered {}
    }
}
