package uk.countersign.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    /** The same with its instant as exact as the record keeps it. */
    Consent asRecorded() {
        return new Consent(
                purpose, platform, given, from, to, withdrawnAt.map(at -> at.truncatedTo(ChronoUnit.MILLIS)));
    }

    /** Whether this row, by itself, allows something on that day. */
    boolean allowsOn(LocalDate day) {
        return given
                && withdrawnAt.isEmpty()
                && from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
