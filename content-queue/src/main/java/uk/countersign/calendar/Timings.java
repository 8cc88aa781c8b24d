package uk.countersign.calendar;

import static uk.countersign.database.Database.values;

import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;

/** How each school times its posts. */
@Repository
public class Timings {

    private final Database database;
    private final AuditLog audit;

    Timings(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    public void set(String schoolId, Timing timing, Actor actor) {
        audit.takeTurn(schoolId);
        database.sql("""
            insert into school_timing (school_id, into_holidays, days_ahead) values (?, ?, ?)
            on conflict (school_id) do update
            set into_holidays = excluded.into_holidays, days_ahead = excluded.days_ahead\
            """)
                .params(values(schoolId, timing.intoHolidays(), timing.daysAhead()))
                .update();
        audit.write(
                schoolId,
                actor,
                "calendar.timing-changed",
                "school:" + schoolId,
                "%s holidays, recurring posts %d working days ahead"
                        .formatted(timing.intoHolidays() ? "also in" : "not in", timing.daysAhead()));
    }

    public Timing of(String schoolId) {
        return database.sql("select * from school_timing where school_id = ?")
                .param(schoolId)
                .query((row, number) -> new Timing(row.getBoolean("into_holidays"), row.getInt("days_ahead")))
                .optional()
                .orElse(Timing.USUAL);
    }
}
