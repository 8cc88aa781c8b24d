package uk.countersign.school;

import static uk.countersign.database.Database.values;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;

/** Ways in that work once and not for long: for the set-up of an empty record, and to choose a password. */
@Repository
public class OneTimeLinks {

    private final Database database;
    private final Clock clock;

    OneTimeLinks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A new way in for a member; one that was made before works no longer. */
    public String forMember(String memberId, Duration lifetime) {
        drop(memberId);
        return make(Optional.of(memberId), lifetime);
    }

    /** A new way in to an empty record; one that was made before works no longer. */
    public String forSetUp(Duration lifetime) {
        database.requireTransaction();
        database.sql("delete from one_time_link where member_id is null").update();
        return make(Optional.empty(), lifetime);
    }

    private String make(Optional<String> memberId, Duration lifetime) {
        database.requireTransaction();
        var token = Secrets.next();
        database.sql("insert into one_time_link (token_hash, member_id, made_at, expires_at) values (?, ?, ?, ?)")
                .params(values(
                        Secrets.hash(token),
                        memberId,
                        clock.instant(),
                        clock.instant().plus(lifetime)))
                .update();
        return token;
    }

    /** Whose way in this is, while it works. */
    public Optional<String> memberOf(String token) {
        return database.sql("""
                        select member_id from one_time_link
                        where token_hash = ? and member_id is not null and used_at is null and expires_at > ?""")
                .params(values(Secrets.hash(token), clock.instant()))
                .query(String.class)
                .optional();
    }

    /** Whether this opens the set-up: only while nobody is a member. */
    public boolean opensSetUp(String token) {
        return database.sql("""
                        select count(*) from one_time_link
                        where token_hash = ? and member_id is null and used_at is null and expires_at > ?
                          and not exists (select 1 from member)""")
                        .params(values(Secrets.hash(token), clock.instant()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Uses it up. False when it has been used meanwhile, or works no longer: then nothing else may be written. */
    public boolean use(String token) {
        database.requireTransaction();
        return database.sql(
                                "update one_time_link set used_at = ? where token_hash = ? and used_at is null and expires_at > ?")
                        .params(values(clock.instant(), Secrets.hash(token), clock.instant()))
                        .update()
                > 0;
    }

    /** A member's ways in work no longer. */
    public void drop(String memberId) {
        database.requireTransaction();
        database.sql("delete from one_time_link where member_id = ?")
                .param(memberId)
                .update();
    }
}
