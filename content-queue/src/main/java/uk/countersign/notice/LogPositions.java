package uk.countersign.notice;

import static uk.countersign.database.Database.values;

import java.util.List;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;

/** Up to which entry each school's log has been read for notices. */
@Repository
public class LogPositions {

    private final Database database;

    LogPositions(Database database) {
        this.database = database;
    }

    /** A school whose log has gone on since it was read up to that entry. */
    public record Behind(String schoolId, long seq) {}

    public List<Behind> behind() {
        return database.sql("""
                        select h.school_id, coalesce(p.seq, 0) as seq from audit_head h
                          left join notice_position p on p.school_id = h.school_id
                        where h.seq > coalesce(p.seq, 0) order by h.school_id""")
                .query((row, number) -> new Behind(row.getString("school_id"), row.getLong("seq")))
                .list();
    }

    /** Writes how far a log has been read now. False when another node has read on meanwhile. */
    public boolean advance(Behind from, long to) {
        database.requireTransaction();
        database.sql("insert into notice_position (school_id, seq) values (?, 0) on conflict (school_id) do nothing")
                .param(from.schoolId())
                .update();
        return database.sql("update notice_position set seq = ? where school_id = ? and seq = ?")
                        .params(values(to, from.schoolId(), from.seq()))
                        .update()
                == 1;
    }
}
