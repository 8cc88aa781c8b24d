package uk.countersign.connectors;

import java.util.Map;

/** What asking for a new token gave. */
public sealed interface Renewal {

    /** All secrets of the account, the new ones among them. The old ones may have ended with it. */
    record Renewed(Map<String, String> secrets) implements Renewal {
        public Renewed {
            secrets = Map.copyOf(secrets);
        }

        @Override
        public String toString() {
            return "Renewed";
        }
    }

    /** The platform gives none: a person must connect the account again. */
    record Rejected(String message) implements Renewal {}

    /** The platform could not be asked, or its answer was lost. */
    record Unavailable(String message) implements Renewal {}
}
