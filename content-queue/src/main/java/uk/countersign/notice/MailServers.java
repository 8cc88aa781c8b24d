package uk.countersign.notice;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;

/** The mail servers that schools named for themselves. */
@Repository
public class MailServers {

    private final Database database;
    private final AuditLog audit;

    MailServers(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    public Optional<MailServer> of(String schoolId) {
        return database.sql("select * from mail_server where school_id = ?")
                .param(schoolId)
                .query(MailServers::server)
                .optional();
    }

    /** Names the school's mail server, in place of the one before. */
    public void name(MailServer server, Actor actor) {
        audit.takeTurn(server.schoolId());
        database.sql("""
                        insert into mail_server (school_id, host, port, security, username, password, sender)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (school_id) do update set host = excluded.host, port = excluded.port,
                          security = excluded.security, username = excluded.username, password = excluded.password,
                          sender = excluded.sender""")
                .params(values(
                        server.schoolId(),
                        server.host(),
                        server.port(),
                        server.security(),
                        server.username(),
                        server.password(),
                        server.sender()))
                .update();
        audit.write(
                server.schoolId(),
                actor,
                "mail.server-named",
                "school:" + server.schoolId(),
                server.host() + " port " + server.port() + ", " + server.security());
    }

    /** Does without a mail server of the school's own. */
    public void remove(String schoolId, Actor actor) {
        audit.takeTurn(schoolId);
        var removed = database.sql("delete from mail_server where school_id = ?")
                .param(schoolId)
                .update();
        if (removed > 0) {
            audit.write(schoolId, actor, "mail.server-removed", "school:" + schoolId, "");
        }
    }

    private static MailServer server(ResultSet row, int number) throws SQLException {
        return new MailServer(
                row.getString("school_id"),
                row.getString("host"),
                row.getInt("port"),
                MailSecurity.valueOf(row.getString("security")),
                row.getString("username"),
                Optional.ofNullable(row.getBytes("password")),
                row.getString("sender"));
    }
}
