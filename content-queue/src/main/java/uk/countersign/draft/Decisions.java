package uk.countersign.draft;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.database.JsonText;

/** What was decided, and by whom. A later decision never overwrites an earlier one. */
@Repository
public class Decisions {

    private final Database database;
    private final Ids ids;
    private final Clock clock;
    private final Findings findings;

    Decisions(Database database, Ids ids, Clock clock, Findings findings) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.findings = findings;
    }

    /** Writes a decision on a sealed revision. */
    public void write(Revision revision, Actor actor, Decision.Kind kind, String note, List<String> confirmed) {
        database.requireTransaction();
        var digest = revision.digest()
                .orElseThrow(() -> new IllegalStateException("Nothing can be decided before the screening"));
        database.sql("""
                        insert into decision
                          (id, draft_id, revision_id, digest, member_id, kind, note, confirmed, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(values(
                        ids.next(),
                        revision.draftId(),
                        revision.id(),
                        digest,
                        actor.id(),
                        kind,
                        note,
                        JsonText.write(confirmed),
                        clock.instant()))
                .update();
        if (kind == Decision.Kind.LIFT) {
            confirmed.forEach(finding -> findings.lift(finding, note, actor.id()));
        }
    }

    /** All decisions on a draft, oldest first. */
    public List<Decision> on(String draftId) {
        return database.sql("""
                        select c.*, m.name as member from decision c join member m on m.id = c.member_id
                        where c.draft_id = ? order by c.decided_at, c.id""").param(draftId).query(Decisions::decision).list();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getString("id"),
                row.getString("draft_id"),
                row.getString("revision_id"),
                row.getString("digest"),
                row.getString("member_id"),
                row.getString("member"),
                Decision.Kind.valueOf(row.getString("kind")),
                row.getString("note"),
                JsonText.readStrings(row.getString("confirmed")),
                row.getTimestamp("decided_at").toInstant());
    }
}
