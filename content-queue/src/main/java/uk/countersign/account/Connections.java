package uk.countersign.account;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;
import uk.countersign.school.Platform;

/**
 * Accounts on their way to being connected. Each belongs to one session of one member, goes one way, once, and ends by
 * itself.
 */
@Repository
public class Connections {

    private final Database database;
    private final Clock clock;

    Connections(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Begins one; those that have ended are forgotten. */
    public void begin(Connection connection, String stateHash, String sessionHash) {
        database.requireTransaction();
        database.sql("delete from connecting where ends_at < ?")
                .params(values(clock.instant()))
                .update();
        database.sql("""
                        insert into connecting (id, school_id, member_id, platform, channel_id, state_hash,
                          session_hash, stage, sealed, ends_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(values(
                        connection.id(),
                        connection.schoolId(),
                        connection.memberId(),
                        connection.platform(),
                        connection.channelId().orElse(""),
                        stateHash,
                        sessionHash,
                        connection.stage(),
                        connection.sealed(),
                        connection.endsAt()))
                .update();
    }

    /** The one that the platform's answer belongs to, once: a second answer with the same state finds nothing. */
    public Optional<Connection> returned(String schoolId, String stateHash, String sessionHash) {
        database.requireTransaction();
        var taken = database.sql("""
                        update connecting set stage = 'RETURNED' where school_id = ? and state_hash = ?
                          and session_hash = ? and stage = 'BEGUN' and ends_at > ?""")
                .params(values(schoolId, stateHash, sessionHash, clock.instant()))
                .update();
        return taken == 0
                ? Optional.empty()
                : database.sql("select * from connecting where state_hash = ?")
                        .param(stateHash)
                        .query(Connections::connection)
                        .optional();
    }

    /** Keeps what is on offer. */
    public void offered(Connection connection, byte[] sealed) {
        database.requireTransaction();
        database.sql("update connecting set stage = 'OFFERED', sealed = ? where id = ?")
                .params(values(sealed, connection.id()))
                .update();
    }

    /** The one of that id in this session, while it lasts. */
    public Optional<Connection> find(String schoolId, String id, String sessionHash) {
        return database.sql("""
                        select * from connecting where school_id = ? and id = ? and session_hash = ? and ends_at > ?""")
                .params(values(schoolId, id, sessionHash, clock.instant()))
                .query(Connections::connection)
                .optional();
    }

    /** Ends it; false when it was ended already, so that it is confirmed only once. */
    public boolean end(Connection connection) {
        database.requireTransaction();
        return database.sql("delete from connecting where id = ?")
                        .param(connection.id())
                        .update()
                == 1;
    }

    private static Connection connection(ResultSet row, int number) throws SQLException {
        return new Connection(
                row.getString("id"),
                row.getString("school_id"),
                row.getString("member_id"),
                Platform.valueOf(row.getString("platform")),
                Optional.of(row.getString("channel_id")).filter(id -> !id.isEmpty()),
                Connection.Stage.valueOf(row.getString("stage")),
                row.getBytes("sealed"),
                row.getTimestamp("ends_at").toInstant());
    }
}
