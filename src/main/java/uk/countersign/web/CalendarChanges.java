package uk.countersign.web;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.countersign.calendar.CalendarDay;
import uk.countersign.calendar.CalendarDays;
import uk.countersign.calendar.Timing;
import uk.countersign.calendar.Timings;
import uk.countersign.database.Database;
import uk.countersign.reminders.RecurringUpkeep;
import uk.countersign.school.QuietHours;
import uk.countersign.school.Schools;
import uk.countersign.security.SignedIn;

/** Changes a school's calendar; recurring posts follow at once. */
@Component
class CalendarChanges {

    private final Database database;
    private final CalendarDays calendars;
    private final Timings timings;
    private final Schools schools;
    private final RecurringUpkeep upkeep;

    CalendarChanges(
            Database database, CalendarDays calendars, Timings timings, Schools schools, RecurringUpkeep upkeep) {
        this.database = database;
        this.calendars = calendars;
        this.timings = timings;
        this.schools = schools;
        this.upkeep = upkeep;
    }

    /** Adds days, and tells how many are new. */
    int add(SignedIn viewer, List<CalendarDay.Wanted> days, String source) {
        var added = database.inTransaction(() -> calendars.add(viewer.schoolId(), days, source, viewer.actor()));
        upkeep.run(viewer.schoolId());
        return added;
    }

    /** Takes an entry out; false when it is not there. */
    boolean remove(SignedIn viewer, String id) {
        var removed = database.inTransaction(() -> calendars.remove(viewer.schoolId(), id, viewer.actor()));
        upkeep.run(viewer.schoolId());
        return removed;
    }

    void set(SignedIn viewer, QuietHours quiet, Timing timing) {
        database.inTransaction(() -> {
            if (!quiet.equals(schools.get(viewer.schoolId()).quietHours())) {
                schools.setQuietHours(viewer.schoolId(), quiet, viewer.actor());
            }
            if (!timing.equals(timings.of(viewer.schoolId()))) {
                timings.set(viewer.schoolId(), timing, viewer.actor());
            }
        });
        upkeep.run(viewer.schoolId());
    }
}
