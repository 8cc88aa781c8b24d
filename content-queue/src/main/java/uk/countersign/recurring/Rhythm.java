package uk.countersign.recurring;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * When a recurring post goes out, by the clock on the school's wall.
 *
 * @param weekdays at least one
 * @param from the first day
 * @param until the last day; absent means until somebody ends it
 */
public record Rhythm(List<DayOfWeek> weekdays, LocalTime time, LocalDate from, Optional<LocalDate> until, Days days) {

    public Rhythm {
        if (weekdays.isEmpty()) {
            throw new IllegalArgumentException("It needs a day of the week");
        }
        weekdays = List.copyOf(EnumSet.copyOf(weekdays));
    }

    /** Which days of the school's calendar count. */
    public enum Days {
        /** Whatever the calendar says. */
        EVERY,
        /** Not in holidays, half terms and on bank holidays. */
        OUTSIDE_HOLIDAYS,
        /** Only when pupils are in school. */
        TERM_TIME
    }

    /** Whether the day lies between its first and its last. */
    public boolean spans(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }

    /**
     * The moment on a day at which the school's clock shows the time. Where the clocks leave it out, the first moment
     * after the gap; where they show it twice, the first time.
     */
    public Instant at(LocalDate day, ZoneId zone) {
        var local = day.atTime(time);
        var rules = zone.getRules();
        var offsets = rules.getValidOffsets(local);
        return offsets.isEmpty() ? rules.getTransition(local).getInstant() : local.toInstant(offsets.get(0));
    }
}
