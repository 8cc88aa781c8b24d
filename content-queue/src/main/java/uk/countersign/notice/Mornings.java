package uk.countersign.notice;

import static uk.countersign.database.Database.values;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;

/** When each school's approvers are told what waits, and for which days that has been seen to. */
@Repository
public class Mornings {

    private final Database database;
    private final AuditLog audit;

    Mornings(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    /** The time that the school chose, on its own clock. */
    public Optional<LocalTime> chosen(String schoolId) {
        return database.sql("select at from morning where school_id = ?")
                .param(schoolId)
                .query((row, number) -> LocalTime.parse(row.getString("at")))
                .optional();
    }

    public void choose(String schoolId, LocalTime at, Actor actor) {
        audit.takeTurn(schoolId);
        database.sql("""
                        insert into morning (school_id, at) values (?, ?)
                        on conflict (school_id) do update set at = excluded.at""").params(values(schoolId, at.toString())).update();
        audit.write(schoolId, actor, "mail.morning-chosen", "school:" + schoolId, at.toString());
    }

    public boolean isDone(String schoolId, LocalDate day) {
        return database.sql("select count(*) from morning_done where school_id = ? and day = ?")
                        .params(values(schoolId, day))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Writes that a day has been seen to. False when another node did. */
    public boolean done(String schoolId, LocalDate day) {
        database.requireTransaction();
        return database.sql("""
                                insert into morning_done (school_id, day) values (?, ?)
                                on conflict (school_id, day) do nothing""").params(values(schoolId, day)).update() == 1;
    }

    /** Forgets the days before. */
    public void forget(LocalDate before) {
        database.requireTransaction();
        database.sql("delete from morning_done where day < ?")
                .params(values(before))
                .update();
    }
}
