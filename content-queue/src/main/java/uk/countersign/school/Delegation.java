package uk.countersign.school;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A member who approves in place of somebody who is away.
 *
 * @param lastDay the last day on which the deputy may approve, in the school's zone
 * @param endedAt when it was ended before its time
 */
public record Delegation(
        String id,
        String schoolId,
        String deputyId,
        String givenBy,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant beginsAt,
        Instant endsAt,
        Optional<Instant> endedAt) {

    /** Whether the deputy may approve at that moment. */
    public boolean holds(Instant at) {
        return endedAt.isEmpty() && !at.isBefore(beginsAt) && at.isBefore(endsAt);
    }

    /** Whether it can still be ended. */
    public boolean isOpen(Instant at) {
        return endedAt.isEmpty() && at.isBefore(endsAt);
    }
}
