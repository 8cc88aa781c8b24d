package uk.countersign.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchoolCalendarTest {

    private static final SchoolCalendar AUTUMN = new SchoolCalendar(List.of(
            entry(DayKind.TERM, "2026-09-03", "2026-12-18"),
            entry(DayKind.HALF_TERM, "2026-10-26", "2026-10-30"),
            entry(DayKind.INSET, "2026-11-27", "2026-11-27"),
            entry(DayKind.HOLIDAY, "2026-12-21", "2027-01-01"),
            entry(DayKind.BANK_HOLIDAY, "2026-12-25", "2026-12-25")));

    private static CalendarDay entry(DayKind kind, String from, String to) {
        return new CalendarDay(from, kind, kind.label(), LocalDate.parse(from), LocalDate.parse(to));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void pupilsAreInSchoolInTermOnly() {
        assertThat(AUTUMN.inTerm(day("2026-11-26"))).isTrue();
        assertThat(AUTUMN.inTerm(day("2026-11-27"))).as("an INSET day").isFalse();
        assertThat(AUTUMN.inTerm(day("2026-10-28"))).as("half term").isFalse();
        assertThat(AUTUMN.inTerm(day("2027-01-05"))).as("beyond what is known").isFalse();
    }

    @Test
    void aHolidayIsNamedByItsLongest() {
        assertThat(AUTUMN.holiday(day("2026-12-25")).map(CalendarDay::kind)).contains(DayKind.HOLIDAY);
        assertThat(AUTUMN.holiday(day("2026-11-27"))).as("staff are in").isEmpty();
    }

    @Test
    void workingDaysAreCountedBackOverWeekendsAndHolidays() {
        assertThat(AUTUMN.workingDaysBefore(day("2026-11-30"), 2)).isEqualTo(day("2026-11-26"));
        assertThat(AUTUMN.workingDaysBefore(day("2026-11-02"), 2)).isEqualTo(day("2026-10-22"));
        assertThat(AUTUMN.workingDaysBefore(day("2026-11-30"), 0)).isEqualTo(day("2026-11-30"));
        assertThat(SchoolCalendar.EMPTY.workingDaysBefore(day("2026-11-30"), 2))
                .as("without a calendar the weekdays count")
                .isEqualTo(day("2026-11-26"));
    }
}
