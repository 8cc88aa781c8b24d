package uk.countersign.school;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;

/** The switch that stops a school's publishing. */
@Repository
public class Pauses {

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    Pauses(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who stopped publishing, since when and why. */
    public record Pause(String schoolId, Instant since, String memberId, String reason) {}

    /** Stops the school's publishing; does nothing if it is stopped. */
    public void begin(String schoolId, Actor actor, String reason) {
        audit.takeTurn(schoolId);
        var begun = database.sql("""
                        insert into pause (school_id, since, member_id, reason) values (?, ?, ?, ?)
                        on conflict (school_id) do nothing""")
                .params(values(schoolId, clock.instant(), actor.id(), reason))
                .update();
        if (begun > 0) {
            audit.write(schoolId, actor, "publishing.paused", "school:" + schoolId, "");
        }
    }

    /** Lets the school publish again; does nothing if it does. */
    public void end(String schoolId, Actor actor) {
        audit.takeTurn(schoolId);
        if (database.sql("delete from pause where school_id = ?")
                        .param(schoolId)
                        .update()
                > 0) {
            audit.write(schoolId, actor, "publishing.resumed", "school:" + schoolId, "");
        }
    }

    public Optional<Pause> of(String schoolId) {
        return database.sql("select * from pause where school_id = ?")
                .param(schoolId)
                .query(Pauses::pause)
                .optional();
    }

    private static Pause pause(ResultSet row, int number) throws SQLException {
        return new Pause(
                row.getString("school_id"),
                row.getTimestamp("since").toInstant(),
                row.getString("member_id"),
                row.getString("reason"));
    }
}
