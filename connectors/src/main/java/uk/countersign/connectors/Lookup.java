package uk.countersign.connectors;

import java.util.List;

/** What reading an account back gave. */
public sealed interface Lookup {

    /** The posts; complete back to the instant asked for. */
    record Found(List<RemotePost> posts) implements Lookup {
        public Found {
            posts = List.copyOf(posts);
        }
    }

    /** The platform could not be asked: nothing is known. */
    record Unavailable(String message) implements Lookup {}
}
