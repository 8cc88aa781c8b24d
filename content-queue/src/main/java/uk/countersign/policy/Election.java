package uk.countersign.policy;

import java.time.LocalDate;

/**
 * A time before an election, in which a school is stricter about politics.
 *
 * @param from its first day
 * @param to its last, polling day as a rule
 */
public record Election(String id, String name, LocalDate from, LocalDate to) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public Election {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("An election period ends on its first day or later");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
