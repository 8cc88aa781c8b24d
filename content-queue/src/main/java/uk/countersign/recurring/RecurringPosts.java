package uk.countersign.recurring;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.database.JsonText;

/** Each school's recurring posts. */
@Repository
public class RecurringPosts {

    private static final String SELECT =
            "select r.*, m.name as author from recurring_post r join member m on m.id = r.author_id ";

    private final Database database;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    RecurringPosts(Database database, AuditLog audit, Ids ids, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes a new one; the actor is its author. */
    public RecurringPost add(String schoolId, Wording wording, Rhythm rhythm, Actor actor) {
        audit.takeTurn(schoolId);
        var id = ids.next();
        var now = clock.instant();
        database.sql("""
            insert into recurring_post
              (id, school_id, author_id, version, wording, rhythm, created_at, changed_at)
            values (?, ?, ?, 1, ?, ?, ?, ?)\
            """)
                .params(values(id, schoolId, actor.id(), JsonText.write(wording), JsonText.write(rhythm), now, now))
                .update();
        audit.write(schoolId, actor, "recurring.added", "recurring:" + id, "version 1");
        return get(id);
    }

    /** Writes it anew; the actor is now its author. False when it was ended, or changed by somebody else meanwhile. */
    public boolean change(RecurringPost before, Wording wording, Rhythm rhythm, Actor actor) {
        audit.takeTurn(before.schoolId());
        var changed = database.sql("""
            update recurring_post
            set author_id = ?, version = version + 1, wording = ?, rhythm = ?, changed_at = ?
            where id = ? and version = ? and ended_at is null\
            """)
                .params(values(
                        actor.id(),
                        JsonText.write(wording),
                        JsonText.write(rhythm),
                        clock.instant(),
                        before.id(),
                        before.version()))
                .update();
        if (changed > 0) {
            audit.write(
                    before.schoolId(),
                    actor,
                    "recurring.changed",
                    "recurring:" + before.id(),
                    "version " + (before.version() + 1));
        }
        return changed > 0;
    }

    /** Ends it. False when it has ended already. */
    public boolean end(RecurringPost post, Actor actor) {
        audit.takeTurn(post.schoolId());
        var ended = database.sql("update recurring_post set ended_at = ? where id = ? and ended_at is null")
                .params(values(clock.instant(), post.id()))
                .update();
        if (ended > 0) {
            audit.write(post.schoolId(), actor, "recurring.ended", "recurring:" + post.id(), "");
        }
        return ended > 0;
    }

    /** The one of that id, in any school. For work inside of the pipeline only. */
    public RecurringPost get(String id) {
        return database.sql(SELECT + "where r.id = ?")
                .param(id)
                .query(RecurringPosts::read)
                .single();
    }

    /** A school's; another school's is not there. */
    public Optional<RecurringPost> find(String schoolId, String id) {
        return database.sql(SELECT + "where r.school_id = ? and r.id = ?")
                .params(values(schoolId, id))
                .query(RecurringPosts::read)
                .optional();
    }

    /** All of a school, the ended ones too, in the order in which they were added. */
    public List<RecurringPost> of(String schoolId) {
        return database.sql(SELECT + "where r.school_id = ? order by r.id")
                .param(schoolId)
                .query(RecurringPosts::read)
                .list();
    }

    private static RecurringPost read(ResultSet row, int number) throws SQLException {
        return new RecurringPost(
                row.getString("id"),
                row.getString("school_id"),
                row.getString("author_id"),
                row.getString("author"),
                row.getInt("version"),
                JsonText.read(row.getString("wording"), Wording.class),
                JsonText.read(row.getString("rhythm"), Rhythm.class),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
    }
}
