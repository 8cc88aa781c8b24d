package uk.countersign.calendar;

import java.time.LocalDate;

/**
 * One entry of a school's calendar.
 *
 * @param name as the school calls it
 * @param from the first day
 * @param to the last day, included
 */
public record CalendarDay(String id, DayKind kind, String name, LocalDate from, LocalDate to) {

    public CalendarDay {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("It ends before it begins");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** What is to be written into a calendar. */
    public record Wanted(DayKind kind, String name, LocalDate from, LocalDate to) {

        public Wanted {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("It ends before it begins");
            }
        }
    }
}
