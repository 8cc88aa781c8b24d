package uk.countersign.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A school's days as they stand in its calendar now. What the calendar does not name is an ordinary day. */
public record SchoolCalendar(List<CalendarDay> days) {

    public static final SchoolCalendar EMPTY = new SchoolCalendar(List.of());

    public SchoolCalendar {
        days = List.copyOf(days);
    }

    /** The holiday that a day falls into; of several the longest, which people think of first. */
    public Optional<CalendarDay> holiday(LocalDate day) {
        return days.stream()
                .filter(entry -> entry.kind().off() && entry.covers(day))
                .max(Comparator.comparing(
                        entry -> entry.to().toEpochDay() - entry.from().toEpochDay()));
    }

    /** Whether the day is in a term, and pupils are not off. */
    public boolean inTerm(LocalDate day) {
        return isOf(DayKind.TERM, day) && holiday(day).isEmpty() && !isOf(DayKind.INSET, day);
    }

    /** Whether staff are in: a weekday, and no holiday. Where terms are known, also inside of one. */
    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && holiday(day).isEmpty() && (!knowsTermsAround(day) || isOf(DayKind.TERM, day));
    }

    /** The day that lies so many working days before another. */
    public LocalDate workingDaysBefore(LocalDate day, int count) {
        var found = day;
        // A calendar that knows no working day for a whole year is not believed.
        for (int left = count, steps = 0; left > 0 && steps < 366; steps++) {
            found = found.minusDays(1);
            if (isWorkingDay(found)) {
                left--;
            }
        }
        return found;
    }

    /** The last day up to which terms are known. */
    public Optional<LocalDate> termsKnownUntil() {
        return days.stream()
                .filter(entry -> entry.kind() == DayKind.TERM)
                .map(CalendarDay::to)
                .max(Comparator.naturalOrder());
    }

    private boolean knowsTermsAround(LocalDate day) {
        return termsKnownUntil().filter(last -> !day.isAfter(last)).isPresent()
                && days.stream()
                        .anyMatch(entry ->
                                entry.kind() == DayKind.TERM && !entry.from().isAfter(day));
    }

    private boolean isOf(DayKind kind, LocalDate day) {
        return days.stream().anyMatch(entry -> entry.kind() == kind && entry.covers(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
