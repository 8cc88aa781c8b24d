package uk.countersign.experience;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.experience.OwnReader.State;

/** The readers that learnt from each school's own examples. The newest in force counts in its school, and only there. */
@Repository
public class OwnReaders {

    private static final String SELECT = """
            select r.id, r.school_id, r.version, r.state, r.base, r.examples, r.figures, r.reason,
              r.proposed_at, r.decided_by, r.decided_at, r.undone_by, r.undone_at,
              coalesce(p.name, 'Countersign') as proposer, coalesce(d.name, 'Countersign') as decider,
              coalesce(u.name, 'Countersign') as undoer
            from own_reader r left join member p on p.id = r.proposed_by
              left join member d on d.id = r.decided_by left join member u on u.id = r.undone_by
            where r.school_id = ?""";

    private final Database database;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    OwnReaders(Database database, AuditLog audit, Ids ids, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What a new reader has learnt.
     *
     * @param base digest of the program's own weights, beside which it was measured
     * @param examples from how many of the school's own
     * @param figures as JSON
     */
    public record Learnt(byte[] weights, String base, int examples, String figures) {}

    /** Proposes a new reader in place of one that still waits, and gives its version. */
    public int propose(String schoolId, Learnt learnt, Actor actor) {
        audit.takeTurn(schoolId);
        proposed(schoolId).ifPresent(waits -> refuse(schoolId, waits.version(), "Learnt anew since.", actor));
        int version = database.sql("select coalesce(max(version), 0) + 1 from own_reader where school_id = ?")
                .param(schoolId)
                .query(Integer.class)
                .single();
        database.sql("""
                        insert into own_reader (id, school_id, version, state, weights, base, examples, figures,
                          proposed_by, proposed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(values(
                        ids.next(),
                        schoolId,
                        version,
                        State.PROPOSED,
                        learnt.weights(),
                        learnt.base(),
                        learnt.examples(),
                        learnt.figures(),
                        actor.id(),
                        clock.instant()))
                .update();
        write(schoolId, actor, "reader.proposed", version, "learnt from " + learnt.examples());
        return version;
    }

    /** Has it count from now on. False when it does not wait for that. */
    public boolean accept(String schoolId, int version, String reason, Actor actor) {
        return decide(schoolId, version, State.IN_FORCE, reason, "reader.accepted", actor);
    }

    /** Leaves it. False when it does not wait for a decision. */
    public boolean refuse(String schoolId, int version, String reason, Actor actor) {
        return decide(schoolId, version, State.REFUSED, reason, "reader.refused", actor);
    }

    private boolean decide(String schoolId, int version, State state, String reason, String action, Actor actor) {
        audit.takeTurn(schoolId);
        int decided = database.sql("""
                        update own_reader set state = ?, reason = ?, decided_by = ?, decided_at = ?
                        where school_id = ? and version = ? and state = 'PROPOSED'""")
                .params(values(state, reason, actor.id(), clock.instant(), schoolId, version))
                .update();
        if (decided > 0) {
            write(schoolId, actor, action, version, reason);
        }
        return decided > 0;
    }

    /** Takes the one in force away; the one before counts again. False when another is in force. */
    public boolean undo(String schoolId, int version, String reason, Actor actor) {
        audit.takeTurn(schoolId);
        if (inForce(schoolId).filter(reader -> reader.version() == version).isEmpty()) {
            return false;
        }
        database.sql("""
                        update own_reader set state = 'UNDONE', undone_by = ?, undone_at = ?
                        where school_id = ? and version = ? and state = 'IN_FORCE'""")
                .params(values(actor.id(), clock.instant(), schoolId, version))
                .update();
        write(schoolId, actor, "reader.undone", version, reason);
        return true;
    }

    private void write(String schoolId, Actor actor, String action, int version, String detail) {
        audit.write(schoolId, actor, action, "reader:" + version, detail);
    }

    /** The one that counts in a school; absent while the program's own does. */
    public Optional<OwnReader> inForce(String schoolId) {
        return database.sql(SELECT + " and r.state = 'IN_FORCE' order by r.version desc limit 1")
                .param(schoolId)
                .query(OwnReaders::reader)
                .optional();
    }

    /** Version of the one that counts in a school; 0 while the program's own does. */
    public int versionInForce(String schoolId) {
        return database.sql(
                        "select coalesce(max(version), 0) from own_reader where school_id = ? and state = 'IN_FORCE'")
                .param(schoolId)
                .query(Integer.class)
                .single();
    }

    /** The one that waits for a person's decision. */
    public Optional<OwnReader> proposed(String schoolId) {
        return database.sql(SELECT + " and r.state = 'PROPOSED'")
                .param(schoolId)
                .query(OwnReaders::reader)
                .optional();
    }

    /** All of a school's, newest first. */
    public List<OwnReader> of(String schoolId) {
        return database.sql(SELECT + " order by r.version desc")
                .param(schoolId)
                .query(OwnReaders::reader)
                .list();
    }

    /** What one has learnt. */
    public byte[] weights(String schoolId, int version) {
        return database.sql("select weights from own_reader where school_id = ? and version = ?")
                .params(values(schoolId, version))
                .query((row, number) -> row.getBytes("weights"))
                .single();
    }

    private static OwnReader reader(ResultSet row, int number) throws SQLException {
        return new OwnReader(
                row.getString("id"),
                row.getString("school_id"),
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                row.getString("base"),
                row.getInt("examples"),
                row.getString("figures"),
                new OwnReader.Step(
                        row.getString("proposer"),
                        row.getTimestamp("proposed_at").toInstant()),
                row.getString("reason"),
                step(row, "decider", "decided_at"),
                step(row, "undoer", "undone_at"));
    }

    private static Optional<OwnReader.Step> step(ResultSet row, String by, String at) throws SQLException {
        @Nullable Timestamp moment = row.getTimestamp(at);
        return moment == null
                ? Optional.empty()
                : Optional.of(new OwnReader.Step(row.getString(by), moment.toInstant()));
    }
}
