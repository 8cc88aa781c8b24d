package uk.countersign.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.countersign.calendar.CalendarDays;
import uk.countersign.calendar.SchoolCalendar;
import uk.countersign.calendar.Timings;
import uk.countersign.clock.SchoolDates;
import uk.countersign.recurring.Rhythm;
import uk.countersign.school.Schools;

/** On which days recurring posts go out, by the calendar of the school as it stands now. */
@Component
public class RecurringDates {

    private final Schools schools;
    private final CalendarDays calendars;
    private final Timings timings;

    RecurringDates(Schools schools, CalendarDays calendars, Timings timings) {
        this.schools = schools;
        this.calendars = calendars;
        this.timings = timings;
    }

    /** A day with the moment on it, and the day on which its draft is to be there. */
    public record Date(LocalDate day, Instant at, LocalDate draftedOn) {}

    /** What is to come of a rhythm after a moment, in its order. */
    public List<Date> after(Instant moment, String schoolId, Rhythm rhythm, int most) {
        return stream(moment, schoolId, rhythm).limit(most).toList();
    }

    /** What is to come after a moment: all that is to have a draft by now, and everything up to a day. */
    Map<LocalDate, Date> byDay(Instant moment, String schoolId, Rhythm rhythm, LocalDate upTo) {
        var today = moment.atZone(schools.get(schoolId).zone()).toLocalDate();
        Map<LocalDate, Date> byDay = new LinkedHashMap<>();
        // The later a day, the later its draft.
        stream(moment, schoolId, rhythm)
                .takeWhile(
                        date -> !date.draftedOn().isAfter(today) || !date.day().isAfter(upTo))
                .forEach(date -> byDay.put(date.day(), date));
        return byDay;
    }

    private Stream<Date> stream(Instant moment, String schoolId, Rhythm rhythm) {
        var zone = schools.get(schoolId).zone();
        var calendar = calendars.of(schoolId);
        var ahead = timings.of(schoolId).daysAhead();
        var today = moment.atZone(zone).toLocalDate();
        var first = rhythm.from().isAfter(today) ? rhythm.from() : today;
        return SchoolDates.from(
                        first, zone, rhythm.weekdays(), day -> rhythm.spans(day) && counts(rhythm, calendar, day))
                .since(first)
                .map(day -> new Date(day, rhythm.at(day, zone), calendar.workingDaysBefore(day, ahead)))
                .filter(date -> date.at().isAfter(moment));
    }

    private static boolean counts(Rhythm rhythm, SchoolCalendar calendar, LocalDate day) {
        return switch (rhythm.days()) {
            case EVERY -> true;
            case OUTSIDE_HOLIDAYS -> calendar.holiday(day).isEmpty();
            case TERM_TIME -> calendar.inTerm(day);
        };
    }
}
