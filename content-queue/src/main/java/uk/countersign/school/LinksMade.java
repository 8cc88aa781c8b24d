package uk.countersign.school;

import static uk.countersign.database.Database.values;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;

/** Who made whom a link to choose a password, as the log has it: the links themselves are gone once they are used. */
@Repository
public class LinksMade {

    private final Database database;

    LinksMade(Database database) {
        this.database = database;
    }

    /** A link that somebody made for a member who is named. */
    public record LinkMade(String byId, String by, String memberId, String member, Instant at) {}

    /** Those of a school since that moment, newest first. */
    public List<LinkMade> since(String schoolId, Instant from) {
        return database.sql("""
                        select e.actor_id, e.actor, e.at, m.id, m.name
                        from audit_entry e join member m on 'member:' || m.id = e.subject
                        where e.school_id = ? and e.action = 'member.link-made' and e.at >= ?
                        order by e.at desc, e.seq desc""")
                .params(values(schoolId, from))
                .query((row, number) -> new LinkMade(
                        row.getString("actor_id"),
                        row.getString("actor"),
                        row.getString("id"),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
