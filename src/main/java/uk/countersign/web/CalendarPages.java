package uk.countersign.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.countersign.calendar.CalendarDay;
import uk.countersign.calendar.CalendarDays;
import uk.countersign.calendar.DayKind;
import uk.countersign.calendar.Timings;
import uk.countersign.school.Nation;
import uk.countersign.school.QuietHours;
import uk.countersign.school.School;
import uk.countersign.security.SignedIn;
import uk.countersign.web.CalendarPage.Entry;
import uk.countersign.web.CalendarPage.Hours;
import uk.countersign.web.CalendarPage.Kind;
import uk.countersign.web.CalendarPage.Year;

/** Lays out a school's calendar. */
@Component
class CalendarPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

    private final CalendarDays calendars;
    private final Timings timings;
    private final Clock clock;

    CalendarPages(CalendarDays calendars, Timings timings, Clock clock) {
        this.calendars = calendars;
        this.timings = timings;
        this.clock = clock;
    }

    CalendarPage of(SignedIn viewer) {
        var school = viewer.school();
        var today = clock.instant().atZone(school.zone()).toLocalDate();
        var calendar = calendars.of(school.id());
        var byYear = calendar.days().stream()
                .collect(Collectors.groupingBy(day -> schoolYear(day.from()), TreeMap::new, Collectors.toList()));
        var years = byYear.entrySet().stream()
                .map(year -> new Year(
                        year.getKey() + " to " + (year.getKey() + 1),
                        year.getKey() < schoolYear(today),
                        year.getValue().stream().map(day -> entry(day, today)).toList()))
                .toList();
        return new CalendarPage(
                new Permissions(viewer.membership()).changePolicy(),
                nation(school.nation()),
                years,
                calendar.termsKnownUntil().map(DAY_AND_YEAR::format).orElse(""),
                hours(school),
                Arrays.stream(DayKind.values())
                        .map(kind -> new Kind(kind.name(), kind.label()))
                        .toList());
    }

    private Hours hours(School school) {
        var quiet = school.quietHours();
        var none = quiet.equals(QuietHours.NONE);
        var timing = timings.of(school.id());
        return new Hours(
                none ? "" : quiet.from().toString(),
                none ? "" : quiet.to().toString(),
                timing.intoHolidays(),
                timing.daysAhead());
    }

    private static Entry entry(CalendarDay day, LocalDate today) {
        return new Entry(
                day.id(),
                day.kind().label(),
                day.kind() == DayKind.TERM ? "" : day.kind() == DayKind.INSET ? "judge" : "author",
                day.name(),
                day.from().equals(day.to())
                        ? DAY_AND_YEAR.format(day.from())
                        : DAY.format(day.from()) + " to " + DAY_AND_YEAR.format(day.to()),
                day.covers(today));
    }

    /** A school year begins in August, when Scotland's schools come back. */
    private static int schoolYear(LocalDate day) {
        return day.getMonth().compareTo(Month.AUGUST) < 0 ? day.getYear() - 1 : day.getYear();
    }

    static String nation(Nation nation) {
        return switch (nation) {
            case ENGLAND -> "England";
            case WALES -> "Wales";
            case SCOTLAND -> "Scotland";
            case NORTHERN_IRELAND -> "Northern Ireland";
        };
    }

    static List<Integer> yearsToFill(LocalDate today) {
        return List.of(today.getYear(), today.getYear() + 1, today.getYear() + 2);
    }
}
