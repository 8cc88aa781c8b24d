package uk.countersign.draft;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;

/** What the checks found in each revision. */
@Repository
public class Findings {

    private final Database database;
    private final Ids ids;

    Findings(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** Writes what one stage found, in place of what it found before. */
    public void write(String revisionId, String stage, List<Finding> findings) {
        database.requireTransaction();
        database.sql("delete from finding where revision_id = ? and stage = ?")
                .params(values(revisionId, stage))
                .update();
        for (int position = 0; position < findings.size(); position++) {
            insert(revisionId, stage, position, findings.get(position));
        }
    }

    private void insert(String revisionId, String stage, int position, Finding finding) {
        database.sql("""
                        insert into finding (id, revision_id, position, stage, check_name, rule, clause, severity, part,
                          part_index, span_start, span_end, channel, message, fix, finality)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(values(
                        ids.next(),
                        revisionId,
                        position,
                        stage,
                        finding.check().id(),
                        finding.rule(),
                        finding.clause(),
                        finding.severity(),
                        finding.place().part(),
                        finding.place().index(),
                        finding.span().map(Span::start),
                        finding.span().map(Span::end),
                        finding.channel(),
                        finding.message(),
                        finding.fix(),
                        finding.finality()))
                .update();
    }

    /** An approver lifts a block, with a reason. */
    void lift(String findingId, String reason, String memberId) {
        database.requireTransaction();
        database.sql("update finding set lifted_reason = ?, lifted_by = ? where id = ? and finality = 'LIFTABLE'")
                .params(values(reason, memberId, findingId))
                .update();
    }

    /** A revision's findings, gravest first. */
    public List<RecordedFinding> of(String revisionId) {
        return of(List.of(revisionId)).getOrDefault(revisionId, List.of());
    }

    /** The findings of several revisions, gravest first, by revision. */
    public Map<String, List<RecordedFinding>> of(Collection<String> revisionIds) {
        return Database.inPortions(
                        revisionIds,
                        portion -> database.sql(
                                        "select * from finding where revision_id in (:ids) order by revision_id, id")
                                .param("ids", portion)
                                .query((row, number) -> Map.entry(row.getString("revision_id"), finding(row)))
                                .list())
                .stream()
                .sorted((a, b) -> a.getValue().severity().compareTo(b.getValue().severity()))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** What one stage found in a revision, in the order in which it was found. */
    public List<Finding> ofStage(String revisionId, String stage) {
        return database.sql("select * from finding where revision_id = ? and stage = ? order by position")
                .params(values(revisionId, stage))
                .query((row, number) -> finding(row).finding())
                .list();
    }

    private static RecordedFinding finding(ResultSet row) throws SQLException {
        var finding = new Finding(
                CheckName.of(row.getString("check_name")),
                row.getString("rule"),
                row.getString("clause"),
                Severity.valueOf(row.getString("severity")),
                new Finding.Place(Finding.Part.valueOf(row.getString("part")), row.getInt("part_index")),
                row.getString("span_start") == null
                        ? Optional.empty()
                        : Optional.of(new Span(row.getInt("span_start"), row.getInt("span_end"))),
                Optional.ofNullable(row.getString("channel")),
                row.getString("message"),
                Optional.ofNullable(row.getString("fix")),
                Finding.Finality.valueOf(row.getString("finality")));
        return new RecordedFinding(row.getString("id"), finding, Optional.ofNullable(row.getString("lifted_reason")));
    }
}
