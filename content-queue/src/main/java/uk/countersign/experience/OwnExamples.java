package uk.countersign.experience;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;

/** The texts of each school's own on which its approvers decided. */
@Repository
public class OwnExamples {

    private static final String SUBJECT = "reader:examples";

    private final Database database;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    OwnExamples(Database database, AuditLog audit, Ids ids, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes the text of a revision, once; what was learnt of it before goes.
     *
     * @param text without names
     * @return whether that is news
     */
    public boolean take(String schoolId, String draftId, String revisionId, String label, String text, Actor actor) {
        audit.takeTurn(schoolId);
        var same = database.sql("select count(*) from own_example where revision_id = ? and label = ?")
                .params(values(revisionId, label))
                .query(Integer.class)
                .single();
        if (same > 0) {
            return false;
        }
        delete(schoolId, revisionId);
        database.sql("""
                        insert into own_example (id, school_id, draft_id, revision_id, label, text, taken_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(values(ids.next(), schoolId, draftId, revisionId, label, text, clock.instant()))
                .update();
        audit.write(schoolId, actor, "reader.example-taken", SUBJECT, label + ", draft " + draftId);
        return true;
    }

    /** Drops what was learnt of a revision: its decision was taken back. False when there was nothing. */
    public boolean drop(String schoolId, String draftId, String revisionId, Actor actor) {
        audit.takeTurn(schoolId);
        if (delete(schoolId, revisionId) == 0) {
            return false;
        }
        audit.write(schoolId, actor, "reader.example-dropped", SUBJECT, "draft " + draftId);
        return true;
    }

    private int delete(String schoolId, String revisionId) {
        return database.sql("delete from own_example where school_id = ? and revision_id = ?")
                .params(values(schoolId, revisionId))
                .update();
    }

    /** Deletes what was taken before a moment, and tells how many that were. */
    public int deleteBefore(String schoolId, Instant before, Actor actor) {
        audit.takeTurn(schoolId);
        int deleted = database.sql("delete from own_example where school_id = ? and taken_at < ?")
                .params(values(schoolId, before))
                .update();
        return told(schoolId, actor, "reader.examples-deleted", deleted, "older than is kept");
    }

    /** Deletes what names or shows somebody who must not appear anywhere by now, and tells how many that were. */
    public int deleteOfHidden(String schoolId, Actor actor) {
        audit.takeTurn(schoolId);
        int deleted = database.sql("""
                        delete from own_example where school_id = ? and revision_id in (
                          select m.revision_id from revision_person m join person p on p.id = m.person_id
                          where p.school_id = ? and p.never_publish)""").params(values(schoolId, schoolId)).update();
        // The same words as for any other, so that nobody learns here who that is.
        return told(schoolId, actor, "reader.examples-deleted", deleted, "not kept any more");
    }

    /** Deletes all of a school's, and tells how many that were. */
    public int forget(String schoolId, String reason, Actor actor) {
        audit.takeTurn(schoolId);
        int deleted = database.sql("delete from own_example where school_id = ?")
                .param(schoolId)
                .update();
        return told(schoolId, actor, "reader.examples-forgotten", deleted, reason);
    }

    private int told(String schoolId, Actor actor, String action, int deleted, String why) {
        if (deleted > 0) {
            audit.write(schoolId, actor, action, SUBJECT, deleted + ", " + why);
        }
        return deleted;
    }

    /** All of a school's, in the order in which they were taken. */
    public List<OwnExample> of(String schoolId) {
        return database.sql("select * from own_example where school_id = ? order by id")
                .param(schoolId)
                .query(OwnExamples::example)
                .list();
    }

    /** How many were taken after a moment. */
    public int since(String schoolId, Instant moment) {
        return database.sql("select count(*) from own_example where school_id = ? and taken_at > ?")
                .params(values(schoolId, moment))
                .query(Integer.class)
                .single();
    }

    private static OwnExample example(ResultSet row, int number) throws SQLException {
        return new OwnExample(
                row.getString("draft_id"),
                row.getString("revision_id"),
                row.getString("label"),
                row.getString("text"),
                row.getTimestamp("taken_at").toInstant());
    }
}
