package uk.countersign.connectors;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an account's credentials permit, and until when.
 *
 * @param missing permissions that we need and were not given, by the platform's own names
 * @param posts false when one of them is needed for posting at all
 * @param ends when the credentials end by themselves; empty when they do not, or the platform does not tell
 */
public record Grant(List<String> missing, boolean posts, Optional<Instant> ends) {

    /** Nothing is known to be missing or to end. */
    public static final Grant UNTOLD = new Grant(List.of(), true, Optional.empty());

    public Grant {
        missing = List.copyOf(missing);
    }
}
