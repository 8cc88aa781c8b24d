package uk.countersign.notice;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;
import uk.countersign.draft.CheckName;

/** What waits for a second signature in a school, counted with three questions however much it is. */
@Repository
public class UnsignedDrafts {

    private final Database database;

    UnsignedDrafts(Database database) {
        this.database = database;
    }

    private record Row(String id, String authorId, Optional<Instant> due) {}

    public List<UnsignedDraft> of(String schoolId) {
        var rows = database.sql(
                        "select id, author_id, publish_at from draft where school_id = ? and state = 'AWAITING_APPROVAL'")
                .param(schoolId)
                .query((row, number) -> new Row(
                        row.getString("id"),
                        row.getString("author_id"),
                        Optional.ofNullable(row.getTimestamp("publish_at")).map(Timestamp::toInstant)))
                .list();
        var editors = grouped(schoolId, """
                select distinct d.id, r.editor_id as value from draft d join revision r on r.draft_id = d.id
                where d.school_id = ? and d.state = 'AWAITING_APPROVAL'""");
        var checks = grouped(schoolId, """
                select distinct d.id, f.check_name as value from draft d
                  join finding f on f.revision_id = d.revision_id
                where d.school_id = ? and d.state = 'AWAITING_APPROVAL' and f.severity in ('BLOCK', 'CONFIRM')""");
        return rows.stream()
                .map(row -> {
                    var hands = new HashSet<>(editors.getOrDefault(row.id(), Set.of()));
                    hands.add(row.authorId());
                    var toJudge = new HashSet<CheckName>();
                    checks.getOrDefault(row.id(), Set.of()).forEach(name -> toJudge.add(CheckName.of(name)));
                    return new UnsignedDraft(row.id(), hands, row.due(), toJudge);
                })
                .toList();
    }

    private Map<String, Set<String>> grouped(String schoolId, String statement) {
        Map<String, Set<String>> found = new HashMap<>();
        database.sql(statement)
                .param(schoolId)
                .query((row, number) -> Map.entry(row.getString("id"), row.getString("value")))
                .list()
                .forEach(each -> found.computeIfAbsent(each.getKey(), any -> new HashSet<>())
                        .add(each.getValue()));
        return found;
    }
}
