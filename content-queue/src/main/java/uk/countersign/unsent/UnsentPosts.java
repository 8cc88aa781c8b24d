package uk.countersign.unsent;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;
import uk.countersign.database.JsonText;

/**
 * Keeps what a member is writing at the school, so that it is there on another device and after a session's end. It is no
 * draft yet: nothing is checked, nothing is decided, and so nothing of it stands in the audit log.
 */
@Repository
public class UnsentPosts {

    private static final int SHOWN = 20;

    private final Database database;
    private final Clock clock;

    UnsentPosts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes it, or writes it anew. False when the key is somebody else's: then nothing is written. */
    public boolean save(String schoolId, String memberId, String id, Typed typed) {
        var saved = database.sql("""
                        insert into unsent_post (id, school_id, member_id, typed, saved_at) values (?, ?, ?, ?, ?)
                        on conflict (id) do update set typed = excluded.typed, saved_at = excluded.saved_at
                        where unsent_post.school_id = excluded.school_id
                          and unsent_post.member_id = excluded.member_id""")
                .params(values(id, schoolId, memberId, JsonText.write(typed), clock.instant()))
                .update();
        return saved > 0;
    }

    public Optional<UnsentPost> find(String schoolId, String memberId, String id) {
        return database.sql("select * from unsent_post where id = ? and school_id = ? and member_id = ?")
                .params(id, schoolId, memberId)
                .query(UnsentPosts::post)
                .optional();
    }

    /** What a member has begun, the newest first. */
    public List<UnsentPost> of(String schoolId, String memberId) {
        return database.sql("""
                        select * from unsent_post where school_id = ? and member_id = ?
                        order by saved_at desc, id limit ?""")
                .params(values(schoolId, memberId, SHOWN))
                .query(UnsentPosts::post)
                .list();
    }

    /** Forgets one that was sent or is not wanted any more. */
    public void discard(String schoolId, String memberId, String id) {
        database.sql("delete from unsent_post where id = ? and school_id = ? and member_id = ?")
                .params(id, schoolId, memberId)
                .update();
    }

    /** Forgets whatever nobody has touched since then. */
    public int discardBefore(Instant moment) {
        return database.sql("delete from unsent_post where saved_at < ?")
                .params(values(moment))
                .update();
    }

    private static UnsentPost post(ResultSet row, int number) throws SQLException {
        return new UnsentPost(
                row.getString("id"),
                JsonText.read(row.getString("typed"), Typed.class),
                row.getTimestamp("saved_at").toInstant());
    }
}
