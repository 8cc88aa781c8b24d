package uk.countersign.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.time.temporal.TemporalAdjusters.previous;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.countersign.school.Nation;

/**
 * The bank holidays that come by rule. A proclaimed one, or one that is moved, comes from the list that the government
 * publishes.
 */
public final class BankHolidays {

    private final List<CalendarDay.Wanted> found = new ArrayList<>();
    private final Set<LocalDate> taken = new HashSet<>();

    private BankHolidays() {}

    /** Of one year, in their order. */
    public static List<CalendarDay.Wanted> of(Nation nation, int year) {
        var days = new BankHolidays();
        var easter = easter(year);
        days.observed("New Year’s Day", LocalDate.of(year, 1, 1));
        switch (nation) {
            case SCOTLAND -> {
                days.observed("2nd January", LocalDate.of(year, 1, 2));
                days.on("Good Friday", easter.with(previous(FRIDAY)));
                days.inMay(year);
                days.on(
                        "Summer bank holiday",
                        LocalDate.of(year, Month.AUGUST, 1).with(firstInMonth(MONDAY)));
                days.observed("St Andrew’s Day", LocalDate.of(year, 11, 30));
            }
            case NORTHERN_IRELAND -> {
                days.observed("St Patrick’s Day", LocalDate.of(year, 3, 17));
                days.atEaster(easter);
                days.inMay(year);
                days.observed("Battle of the Boyne", LocalDate.of(year, 7, 12));
                days.on(
                        "Summer bank holiday",
                        LocalDate.of(year, Month.AUGUST, 1).with(lastInMonth(MONDAY)));
            }
            case ENGLAND, WALES -> {
                days.atEaster(easter);
                days.inMay(year);
                days.on(
                        "Summer bank holiday",
                        LocalDate.of(year, Month.AUGUST, 1).with(lastInMonth(MONDAY)));
            }
        }
        days.observed("Christmas Day", LocalDate.of(year, 12, 25));
        days.observed("Boxing Day", LocalDate.of(year, 12, 26));
        return List.copyOf(days.found);
    }

    private void atEaster(LocalDate easter) {
        on("Good Friday", easter.with(previous(FRIDAY)));
        on("Easter Monday", easter.plusDays(1));
    }

    private void inMay(int year) {
        on("Early May bank holiday", LocalDate.of(year, Month.MAY, 1).with(firstInMonth(MONDAY)));
        on("Spring bank holiday", LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)));
    }

    /**
     * One that falls on a weekend is kept on the next weekday that is not one already: so when Christmas Day is a
     * Saturday, it is kept on Monday and Boxing Day on Tuesday.
     */
    private void observed(String name, LocalDate day) {
        var kept = day;
        while (kept.getDayOfWeek() == SATURDAY || kept.getDayOfWeek() == SUNDAY || taken.contains(kept)) {
            kept = kept.plusDays(1);
        }
        on(kept.equals(day) ? name : name + " (substitute day)", kept);
    }

    private void on(String name, LocalDate day) {
        taken.add(day);
        found.add(new CalendarDay.Wanted(DayKind.BANK_HOLIDAY, name, day, day));
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm as Meeus gives it. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int leaps = century / 4;
        int left = century % 4;
        int moonShift = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - leaps - moonShift + 15) % 30;
        int sunday = (32 + 2 * left + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * sunday) / 451;
        int sum = epact + sunday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
