package uk.countersign.school;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.database.JsonText;

/** The register of official accounts. Nothing is published anywhere else. */
@Repository
public class Channels {

    private final Database database;
    private final AuditLog audit;

    Channels(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * Adds an account.
     *
     * @param credentials encrypted; this module cannot read them
     * @throws IllegalArgumentException with fewer than two administrators
     */
    public void add(Channel channel, byte[] credentials, Actor actor) {
        if (channel.needsAdministrator()) {
            throw new IllegalArgumentException("An account needs at least two people who look after it. Name another.");
        }
        connect(channel, credentials, actor);
    }

    /** Adds an account that may still need a second administrator. */
    public void connect(Channel channel, byte[] credentials, Actor actor) {
        audit.takeTurn(channel.schoolId());
        database.sql("""
                        insert into channel (school_id, id, platform, handle, name, remote_id, administrators, status,
                          credentials) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(values(
                        channel.schoolId(),
                        channel.id(),
                        channel.platform(),
                        channel.handle(),
                        channel.name(),
                        channel.remoteId(),
                        JsonText.write(channel.administrators()),
                        channel.status(),
                        credentials))
                .update();
        audit.write(
                channel.schoolId(),
                actor,
                "channel.added",
                "channel:" + channel.id(),
                channel.platform().label() + " @" + channel.handle());
    }

    /** Connects an account again, be it another one of the same platform. */
    public void reconnect(Channel channel, byte[] credentials, Actor actor) {
        audit.takeTurn(channel.schoolId());
        database.sql("""
                        update channel set handle = ?, name = ?, remote_id = ?, administrators = ?, credentials = ?,
                          status = 'CONNECTED' where school_id = ? and id = ?""")
                .params(values(
                        channel.handle(),
                        channel.name(),
                        channel.remoteId(),
                        JsonText.write(channel.administrators()),
                        credentials,
                        channel.schoolId(),
                        channel.id()))
                .update();
        audit.write(
                channel.schoolId(),
                actor,
                "channel.reconnected",
                "channel:" + channel.id(),
                channel.platform().label() + " @" + channel.handle() + ", remote id " + channel.remoteId());
    }

    /** Switches an account off and forgets its credentials. */
    public void disconnect(String schoolId, String id, Actor actor) {
        mark(schoolId, id, ChannelStatus.DISCONNECTED, actor, "");
        database.sql("update channel set credentials = null where school_id = ? and id = ?")
                .params(values(schoolId, id))
                .update();
    }

    /** Names who looks after an account. */
    public void appoint(String schoolId, String id, List<String> administrators, Actor actor) {
        audit.takeTurn(schoolId);
        database.sql("update channel set administrators = ? where school_id = ? and id = ?")
                .params(values(JsonText.write(administrators), schoolId, id))
                .update();
        audit.write(
                schoolId,
                actor,
                "channel.administrators-named",
                "channel:" + id,
                "members " + String.join(", ", administrators));
    }

    /**
     * Says whether an account can be posted to. One that is switched off stays so, until it is connected again.
     *
     * @return whether anything changed; only a change is written
     */
    public boolean mark(String schoolId, String id, ChannelStatus status, Actor actor, String reason) {
        audit.takeTurn(schoolId);
        var changed =
                database.sql("""
                        update channel set status = ? where school_id = ? and id = ? and status <> ?
                          and status <> 'DISCONNECTED'""").params(values(status, schoolId, id, status)).update();
        if (changed > 0) {
            audit.write(schoolId, actor, "channel." + status.name().toLowerCase(Locale.ROOT), "channel:" + id, reason);
        }
        return changed > 0;
    }

    public List<Channel> of(String schoolId) {
        return database.sql("select * from channel where school_id = ? order by platform, id")
                .param(schoolId)
                .query(Channels::channel)
                .list();
    }

    public Optional<Channel> find(String schoolId, String id) {
        return database.sql("select * from channel where school_id = ? and id = ?")
                .params(values(schoolId, id))
                .query(Channels::channel)
                .optional();
    }

    /** Whether another school has an account with the same id on the same platform. */
    public boolean isAnothers(Channel channel) {
        return database.sql("""
                                select count(*) from channel
                                where platform = ? and lower(remote_id) = lower(?) and school_id <> ?""")
                        .params(values(channel.platform(), channel.remoteId(), channel.schoolId()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The encrypted credentials of an account. */
    public Optional<byte[]> credentials(String schoolId, String id) {
        return database.sql(
                        "select credentials from channel where school_id = ? and id = ? and credentials is not null")
                .params(values(schoolId, id))
                .query((row, number) -> row.getBytes("credentials"))
                .optional();
    }

    private static Channel channel(ResultSet row, int number) throws SQLException {
        return new Channel(
                row.getString("school_id"),
                row.getString("id"),
                Platform.valueOf(row.getString("platform")),
                row.getString("handle"),
                row.getString("name"),
                row.getString("remote_id"),
                JsonText.readStrings(row.getString("administrators")),
                ChannelStatus.valueOf(row.getString("status")));
    }
}
