package uk.countersign.notice;

import static uk.countersign.database.Database.values;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;

/** What members want to be told: all that concerns them, unless they say otherwise. */
@Repository
public class NoticeChoices {

    private final Database database;

    NoticeChoices(Database database) {
        this.database = database;
    }

    public Set<Topic> wanted(String memberId) {
        var wanted = EnumSet.allOf(Topic.class);
        database.sql("select topic from notice_declined where member_id = ?")
                .param(memberId)
                .query(String.class)
                .list()
                .forEach(topic -> wanted.remove(Topic.valueOf(topic)));
        return wanted;
    }

    /** What members of a school do not want to be told. */
    public Map<String, Set<Topic>> declinedIn(String schoolId) {
        var declined = new HashMap<String, Set<Topic>>();
        database.sql("""
                        select d.member_id, d.topic from notice_declined d
                          join membership s on s.member_id = d.member_id where s.school_id = ?""")
                .param(schoolId)
                .query((row, number) -> Map.entry(row.getString("member_id"), Topic.valueOf(row.getString("topic"))))
                .list()
                .forEach(each -> declined.computeIfAbsent(each.getKey(), any -> EnumSet.noneOf(Topic.class))
                        .add(each.getValue()));
        return declined;
    }

    /** Writes which of the topics offered a member wants from now on; the others stay as they were. */
    public void choose(String memberId, Collection<Topic> offered, Collection<Topic> wanted) {
        database.requireTransaction();
        for (var topic : offered) {
            database.sql("delete from notice_declined where member_id = ? and topic = ?")
                    .params(values(memberId, topic))
                    .update();
            if (!wanted.contains(topic)) {
                database.sql("insert into notice_declined (member_id, topic) values (?, ?)")
                        .params(values(memberId, topic))
                        .update();
            }
        }
    }
}
