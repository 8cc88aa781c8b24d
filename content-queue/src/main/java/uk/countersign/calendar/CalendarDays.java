package uk.countersign.calendar;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;

/** Each school's calendar. */
@Repository
public class CalendarDays {

    private final Database database;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    CalendarDays(Database database, AuditLog audit, Ids ids, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes days into a school's calendar. What stands there already, of the same kind and on the same days, stays.
     *
     * @param source where they come from: a file's kind, or "by hand"
     * @return how many are new
     */
    public int add(String schoolId, Collection<CalendarDay.Wanted> wanted, String source, Actor actor) {
        audit.takeTurn(schoolId);
        int added = 0;
        for (var day : wanted) {
            var id = ids.next();
            var written = database.sql("""
                insert into calendar_day
                  (id, school_id, kind, name, first_day, last_day, source, added_by, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (school_id, kind, first_day, last_day) where removed_at is null do nothing\
                """)
                    .params(values(
                            id,
                            schoolId,
                            day.kind(),
                            day.name(),
                            day.from(),
                            day.to(),
                            source,
                            actor.id(),
                            clock.instant()))
                    .update();
            if (written > 0) {
                added++;
                audit.write(
                        schoolId,
                        actor,
                        "calendar.day-added",
                        "calendar:" + id,
                        day.kind() + " " + day.from() + " to " + day.to() + ", " + source);
            }
        }
        return added;
    }

    /** Takes an entry out of the calendar. False when it is not there. */
    public boolean remove(String schoolId, String id, Actor actor) {
        audit.takeTurn(schoolId);
        var removed = database.sql("""
            update calendar_day set removed_by = ?, removed_at = ?
            where school_id = ? and id = ? and removed_at is null\
            """)
                .params(values(actor.id(), clock.instant(), schoolId, id))
                .update();
        if (removed > 0) {
            audit.write(schoolId, actor, "calendar.day-removed", "calendar:" + id, "");
        }
        return removed > 0;
    }

    /** A school's calendar, by first days. */
    public SchoolCalendar of(String schoolId) {
        return new SchoolCalendar(
                database.sql("""
                    select * from calendar_day where school_id = ? and removed_at is null
                    order by first_day, last_day, kind, id\
                    """).param(schoolId).query(CalendarDays::day).list());
    }

    private static CalendarDay day(ResultSet row, int number) throws SQLException {
        return new CalendarDay(
                row.getString("id"),
                DayKind.valueOf(row.getString("kind")),
                row.getString("name"),
                LocalDate.parse(row.getString("first_day")),
                LocalDate.parse(row.getString("last_day")));
    }
}
