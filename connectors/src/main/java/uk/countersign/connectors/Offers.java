package uk.countersign.connectors;

import java.util.List;

/** What a consent gave. */
public sealed interface Offers {

    /** Accounts to choose from, at least one. */
    record Offered(List<Offer> accounts) implements Offers {
        public Offered {
            accounts = List.copyOf(accounts);
        }
    }

    /** Nothing that can be posted to; says what to do. */
    record Nothing(String message) implements Offers {}
}
