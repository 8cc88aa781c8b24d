package uk.countersign.policy;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;

/** Each school's calendar of election periods. */
@Repository
public class Elections {

    private final Database database;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;
    private final PolicyVersions versions;

    Elections(Database database, AuditLog audit, Ids ids, Clock clock, PolicyVersions versions) {
        this.database = database;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.versions = versions;
    }

    /** @throws IllegalArgumentException if it ends before it begins */
    public Election add(String schoolId, String name, LocalDate from, LocalDate to, Actor actor) {
        var election = new Election(ids.next(), name, from, to);
        audit.takeTurn(schoolId);
        database.sql("""
                        insert into election (id, school_id, name, first_day, last_day, added_by, added_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(values(election.id(), schoolId, name, from, to, actor.id(), clock.instant()))
                .update();
        versions.changed(schoolId);
        audit.write(schoolId, actor, "policy.election-added", "election:" + election.id(), from + " to " + to);
        return election;
    }

    /** Takes one out of the calendar. False when it is not there. */
    public boolean remove(String schoolId, String id, Actor actor) {
        audit.takeTurn(schoolId);
        var removed = database.sql("""
                        update election set removed_by = ?, removed_at = ?
                        where school_id = ? and id = ? and removed_at is null""")
                .params(values(actor.id(), clock.instant(), schoolId, id))
                .update();
        if (removed == 0) {
            return false;
        }
        versions.changed(schoolId);
        audit.write(schoolId, actor, "policy.election-removed", "election:" + id, "");
        return true;
    }

    /** A school's periods, by their first day. */
    public List<Election> of(String schoolId) {
        return database.sql("select * from election where school_id = ? and removed_at is null order by first_day, id")
                .param(schoolId)
                .query(Elections::election)
                .list();
    }

    private static Election election(ResultSet row, int number) throws SQLException {
        return new Election(
                row.getString("id"),
                row.getString("name"),
                LocalDate.parse(row.getString("first_day")),
                LocalDate.parse(row.getString("last_day")));
    }
}
