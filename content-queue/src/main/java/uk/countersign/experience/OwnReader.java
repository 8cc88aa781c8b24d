package uk.countersign.experience;

import java.time.Instant;
import java.util.Optional;

/**
 * A reader that has learnt from a school's own examples.
 *
 * @param version counts from 1 in each school
 * @param base digest of the program's own weights, beside which it was measured
 * @param examples from how many of the school's own it has learnt
 * @param figures as JSON, what was measured before and after
 * @param reason that was given when it was accepted or refused; empty before
 * @param decided when it was accepted or refused
 * @param undone when it was undone
 */
public record OwnReader(
        String id,
        String schoolId,
        int version,
        State state,
        String base,
        int examples,
        String figures,
        Step proposed,
        String reason,
        Optional<Step> decided,
        Optional<Step> undone) {

    /** What became of it. */
    public enum State {
        PROPOSED,
        IN_FORCE,
        UNDONE,
        REFUSED
    }

    /**
     * Something that was done to it.
     *
     * @param by the member's name, or the application's
     */
    public record Step(String by, Instant at) {}
}
