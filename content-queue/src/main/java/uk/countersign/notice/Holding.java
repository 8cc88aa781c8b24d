package uk.countersign.notice;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;
import uk.countersign.notice.Notices.Kept;

/** Whether what happened is still so: nobody is told of a hold that was lifted meanwhile. */
@Repository
public class Holding {

    private static final String DRAFTS = "select id, state from draft where id in (:ids)";
    private static final String POSTS = """
            select p.id, case when p.state = 'TAKEDOWN_DUE' and exists (
                select 1 from takedown t where t.post_id = p.id and t.done_at is null and t.confirmed_at is not null)
              then 'TAKEDOWN_CONFIRMED' else p.state end as state
            from post p where p.id in (:ids)""";

    private final Database database;

    Holding(Database database) {
        this.database = database;
    }

    /** Those of one school's notices that are worth telling now. */
    public List<Kept> of(String schoolId, Collection<Kept> notices) {
        var subjects = notices.stream()
                .filter(kept -> !kept.notice().matter().alwaysHolds())
                .map(kept -> kept.notice().subject())
                .toList();
        var states = new HashMap<String, String>();
        read("draft:", DRAFTS, Things.named("draft:", subjects), states);
        read("post:", POSTS, Things.named("post:", subjects), states);
        database.sql("select id, status as state from channel where school_id = ?")
                .param(schoolId)
                .query((row, number) -> Map.entry("channel:" + row.getString("id"), row.getString("state")))
                .list()
                .forEach(each -> states.put(each.getKey(), each.getValue()));
        return notices.stream()
                .filter(kept -> kept.notice().matter().alwaysHolds()
                        || Optional.ofNullable(states.get(kept.notice().subject()))
                                .filter(kept.notice().matter()::holdsIn)
                                .isPresent())
                .toList();
    }

    private void read(String prefix, String statement, List<String> ids, Map<String, String> into) {
        Database.inPortions(
                        ids,
                        portion -> database.sql(statement)
                                .param("ids", portion)
                                .query((row, number) -> Map.entry(prefix + row.getString("id"), row.getString("state")))
                                .list())
                .forEach(each -> into.put(each.getKey(), each.getValue()));
    }
}
