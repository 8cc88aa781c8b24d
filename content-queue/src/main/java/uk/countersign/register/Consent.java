package uk.countersign.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.countersign.school.Platform;

/**
 * One answer of a person, or of a pupil's parent.
 *
 * @param platform what it is limited to; empty means every platform
 * @param given false is a refusal
 * @param to the last day on which it holds
 */
public record Consent(
        Purpose purpose,
        Optional<Platform> platform,
        boolean given,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<Instant> withdrawnAt) {

    /** Whether this row, by itself, allows something on that day. */
    boolean allowsOn(LocalDate day) {
        return given
                && withdrawnAt.isEmpty()
                && from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
