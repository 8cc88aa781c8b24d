package uk.countersign.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.TimeZone;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.quartz.impl.calendar.HolidayCalendar;
import org.quartz.impl.calendar.WeeklyCalendar;

/**
 * Which days count, as Quartz's own calendars keep them: certain weekdays, without certain days. Good for a year and
 * some from its beginning.
 */
public final class SchoolDates {

    private static final int DAYS = 500;

    private final HolidayCalendar calendar;
    private final ZoneId zone;
    private final LocalDate last;

    private SchoolDates(HolidayCalendar calendar, ZoneId zone, LocalDate last) {
        this.calendar = calendar;
        this.zone = zone;
        this.last = last;
    }

    /** These weekdays from a day on, as far as they pass. */
    public static SchoolDates from(
            LocalDate first, ZoneId zone, Collection<DayOfWeek> weekdays, Predicate<LocalDate> passes) {
        var timeZone = TimeZone.getTimeZone(zone);
        var weekly = new WeeklyCalendar(timeZone);
        for (var weekday : DayOfWeek.values()) {
            weekly.setDayExcluded(weekday.getValue() % 7 + 1, !weekdays.contains(weekday));
        }
        var calendar = new HolidayCalendar(weekly, timeZone);
        var last = first.plusDays(DAYS);
        first.datesUntil(last)
                .filter(passes.negate())
                .forEach(day -> calendar.addExcludedDate(Date.from(noon(day, zone))));
        return new SchoolDates(calendar, zone, last);
    }

    /** All days from a day on, as far as they pass. */
    public static SchoolDates from(LocalDate first, ZoneId zone, Predicate<LocalDate> passes) {
        return from(first, zone, EnumSet.allOf(DayOfWeek.class), passes);
    }

    public boolean includes(LocalDate day) {
        return calendar.isTimeIncluded(noon(day, zone).toEpochMilli());
    }

    /** The days from one on, in their order. */
    public Stream<LocalDate> since(LocalDate day) {
        return day.isAfter(last) ? Stream.of() : day.datesUntil(last).filter(this::includes);
    }

    private static Instant noon(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }
}
