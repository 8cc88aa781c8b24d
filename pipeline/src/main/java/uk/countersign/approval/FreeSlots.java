package uk.countersign.approval;

import java.time.Instant;
import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.countersign.calendar.CalendarDays;
import uk.countersign.calendar.Timings;
import uk.countersign.clock.SchoolDates;
import uk.countersign.school.School;
import uk.countersign.school.Schools;

/** When a post goes out whose author named no time. */
@Component
class FreeSlots {

    /** On the first day after the holidays nobody is served by a post at midnight. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Schools schools;
    private final CalendarDays calendars;
    private final Timings timings;

    FreeSlots(Schools schools, CalendarDays calendars, Timings timings) {
        this.schools = schools;
        this.calendars = calendars;
        this.timings = timings;
    }

    /** That moment, or the end of the quiet hours or, where the school wants it, of the holidays that it falls in. */
    Instant next(String schoolId, Instant from) {
        var school = schools.get(schoolId);
        var slot = outsideQuietHours(school, from);
        if (timings.of(schoolId).intoHolidays()) {
            return slot;
        }
        var calendar = calendars.of(schoolId);
        var day = slot.atZone(school.zone()).toLocalDate();
        var free = SchoolDates.from(
                day, school.zone(), date -> calendar.holiday(date).isEmpty());
        if (free.includes(day)) {
            return slot;
        }
        return free.since(day)
                .map(date -> outsideQuietHours(
                        school, date.atTime(MORNING).atZone(school.zone()).toInstant()))
                .filter(moment -> free.includes(moment.atZone(school.zone()).toLocalDate()))
                .findFirst()
                .orElse(slot);
    }

    static Instant outsideQuietHours(School school, Instant from) {
        var zone = school.zone();
        var quiet = school.quietHours();
        var local = from.atZone(zone);
        if (!quiet.contains(local.toLocalTime())) {
            return from;
        }
        // When the clocks change, the end of the quiet hours may be left out or come twice, and the change may end
        // them.
        var ends = Stream.iterate(local.toLocalDate(), day -> day.plusDays(1))
                .limit(3)
                .map(day -> day.atTime(quiet.to()))
                .flatMap(end -> zone.getRules().getValidOffsets(end).stream().map(end::toInstant));
        var change = Stream.ofNullable(zone.getRules().nextTransition(from)).map(ZoneOffsetTransition::getInstant);
        return Stream.concat(ends, change)
                .filter(moment -> moment.isAfter(from))
                .filter(moment -> !quiet.contains(moment.atZone(zone).toLocalTime()))
                .min(Comparator.naturalOrder())
                .orElse(from);
    }
}
