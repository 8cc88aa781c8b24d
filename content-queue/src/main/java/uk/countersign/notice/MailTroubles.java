package uk.countersign.notice;

import static uk.countersign.database.Database.values;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;

/** Mail servers that take nothing at the moment. In the record, so that every node and every page knows. */
@Repository
public class MailTroubles {

    private final Database database;
    private final Clock clock;

    MailTroubles(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What is wrong with a server.
     *
     * @param note in words for whoever looks after it
     * @param tries how often in a row it took nothing
     */
    public record Trouble(Instant since, String note, int tries, Instant nextTry) {}

    public Optional<Trouble> of(String server) {
        return database.sql("select * from mail_trouble where server = ?")
                .param(server)
                .query((row, number) -> new Trouble(
                        row.getTimestamp("since").toInstant(),
                        row.getString("note"),
                        row.getInt("tries"),
                        row.getTimestamp("next_try_at").toInstant()))
                .optional();
    }

    /** Writes that a server took nothing, and when it is asked again. */
    public void write(String server, String note, Instant nextTry) {
        database.requireTransaction();
        database.sql("""
                        insert into mail_trouble (server, since, note, tries, next_try_at) values (?, ?, ?, 1, ?)
                        on conflict (server) do update set note = excluded.note, tries = mail_trouble.tries + 1,
                          next_try_at = excluded.next_try_at""").params(values(server, clock.instant(), note, nextTry)).update();
    }

    /** It works, or another is named in its place. */
    public void over(String server) {
        database.requireTransaction();
        database.sql("delete from mail_trouble where server = ?").param(server).update();
    }
}
