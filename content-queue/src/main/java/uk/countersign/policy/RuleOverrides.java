package uk.countersign.policy;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.database.JsonText;

/** Which rules each school reads otherwise than its pack. Nothing is overwritten. */
@Repository
public class RuleOverrides {

    private static final String SELECT = """
            select o.*, m.name as setter, u.name as undoer from rule_override o
            join member m on m.id = o.set_by left join member u on u.id = o.undone_by where o.school_id = ?""";

    private final Database database;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;
    private final PolicyVersions versions;

    RuleOverrides(Database database, AuditLog audit, Ids ids, Clock clock, PolicyVersions versions) {
        this.database = database;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.versions = versions;
    }

    /** Has the school read a rule otherwise from now on, in place of what stood for it. */
    public void set(String schoolId, RuleOverride.Wanted wanted, Actor actor) {
        audit.takeTurn(schoolId);
        end(schoolId, wanted.rule(), actor);
        database.sql("""
                        insert into rule_override (id, school_id, rule, gravity, settings, reason, set_by, set_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(values(
                        ids.next(),
                        schoolId,
                        wanted.rule(),
                        wanted.gravity(),
                        JsonText.write(wanted.settings()),
                        wanted.reason(),
                        actor.id(),
                        clock.instant()))
                .update();
        versions.changed(schoolId);
        audit.write(
                schoolId,
                actor,
                "policy.rule-overridden",
                subject(wanted.rule()),
                "severity " + wanted.gravity().map(Gravity::id).orElse("of the pack") + ", settings "
                        + JsonText.write(wanted.settings().keySet()));
    }

    /** Has the pack's own reading of a rule count again. False when it does already. */
    public boolean undo(String schoolId, String rule, Actor actor) {
        audit.takeTurn(schoolId);
        if (!end(schoolId, rule, actor)) {
            return false;
        }
        versions.changed(schoolId);
        audit.write(schoolId, actor, "policy.override-undone", subject(rule), "");
        return true;
    }

    private boolean end(String schoolId, String rule, Actor actor) {
        return database.sql("""
                                update rule_override set undone_by = ?, undone_at = ?
                                where school_id = ? and rule = ? and undone_at is null""")
                        .params(values(actor.id(), clock.instant(), schoolId, rule))
                        .update()
                > 0;
    }

    /** What counts now. */
    public List<RuleOverride> inForce(String schoolId) {
        return database.sql(SELECT + " and o.undone_at is null order by o.id")
                .param(schoolId)
                .query(RuleOverrides::override)
                .list();
    }

    /** All there ever were, newest first. */
    public List<RuleOverride> history(String schoolId) {
        return database.sql(SELECT + " order by o.id desc")
                .param(schoolId)
                .query(RuleOverrides::override)
                .list();
    }

    private static String subject(String rule) {
        return "rule:" + rule;
    }

    private static RuleOverride override(ResultSet row, int number) throws SQLException {
        Optional<RuleOverride.Undone> undone = row.getTimestamp("undone_at") == null
                ? Optional.empty()
                : Optional.of(new RuleOverride.Undone(
                        row.getString("undoer"), row.getTimestamp("undone_at").toInstant()));
        return new RuleOverride(
                row.getString("id"),
                row.getString("rule"),
                Optional.ofNullable(row.getString("gravity")).map(Gravity::valueOf),
                JsonText.readPairs(row.getString("settings")),
                row.getString("reason"),
                row.getString("setter"),
                row.getTimestamp("set_at").toInstant(),
                undone);
    }
}
