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

/** The packs that schools wrote themselves. A new version leaves the earlier ones as they were. */
@Repository
public class OwnPacks {

    private static final String SELECT =
            "select p.*, m.name as member from own_pack p join member m on m.id = p.stored_by where p.school_id = ?";

    private final Database database;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;
    private final PolicyVersions versions;

    OwnPacks(Database database, AuditLog audit, Ids ids, Clock clock, PolicyVersions versions) {
        this.database = database;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.versions = versions;
    }

    /** Keeps the next version of a pack, and gives its number. */
    public int store(String schoolId, String name, String yaml, Actor actor) {
        audit.takeTurn(schoolId);
        int version = database.sql(
                        "select coalesce(max(version), 0) + 1 from own_pack where school_id = ? and name = ?")
                .params(values(schoolId, name))
                .query(Integer.class)
                .single();
        database.sql("""
                        insert into own_pack (id, school_id, name, version, yaml, stored_by, stored_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(values(ids.next(), schoolId, name, version, yaml, actor.id(), clock.instant()))
                .update();
        versions.changed(schoolId);
        audit.write(schoolId, actor, "policy.pack-stored", "policy:" + name, "version " + version);
        return version;
    }

    /** The newest version of each pack of a school, by name. */
    public List<OwnPack> of(String schoolId) {
        return database.sql(SELECT + """
                         and p.version = (
                          select max(n.version) from own_pack n where n.school_id = p.school_id and n.name = p.name)
                        order by p.name""").param(schoolId).query(OwnPacks::pack).list();
    }

    /** The newest version of one. */
    public Optional<OwnPack> find(String schoolId, String name) {
        return database.sql(SELECT + " and p.name = ? order by p.version desc limit 1")
                .params(values(schoolId, name))
                .query(OwnPacks::pack)
                .optional();
    }

    /** All versions of one, newest first. */
    public List<OwnPack> versions(String schoolId, String name) {
        return database.sql(SELECT + " and p.name = ? order by p.version desc")
                .params(values(schoolId, name))
                .query(OwnPacks::pack)
                .list();
    }

    private static OwnPack pack(ResultSet row, int number) throws SQLException {
        return new OwnPack(
                row.getString("name"),
                row.getInt("version"),
                row.getString("yaml"),
                row.getString("member"),
                row.getTimestamp("stored_at").toInstant());
    }
}
