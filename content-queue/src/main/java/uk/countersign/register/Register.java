package uk.countersign.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The consent register of one school at one moment.
 *
 * @param rollUpdatedAt when the roll last came in; absent when it never did, and then nobody can be looked up
 */
public record Register(List<RegisterEntry> entries, Optional<Instant> rollUpdatedAt) {

    public Register {
        entries = List.copyOf(entries);
    }
}
