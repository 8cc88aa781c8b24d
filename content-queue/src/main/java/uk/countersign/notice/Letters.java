package uk.countersign.notice;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.database.JsonText;
import uk.countersign.notice.Letter.State;

/**
 * Emails on their way. One is taken up under a lease, and it is written down that it is being handed over before the
 * mail server is given a word of it: whoever dies after that leaves it unknown, and it is never sent again.
 */
@Repository
public class Letters {

    private final Database database;
    private final Ids ids;
    private final Clock clock;

    Letters(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes a letter, to be sent at once; nothing when it is the second digest of a member and day. */
    public Optional<String> add(Letter.New letter) {
        database.requireTransaction();
        var id = ids.next();
        var now = clock.instant();
        var written = database.sql("""
                        insert into letter (id, school_id, member_id, kind, day, content, made_at, expires_at, state,
                          next_try_at) values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?)
                        on conflict (member_id, day) where kind = 'DIGEST' do nothing""")
                .params(values(
                        id,
                        letter.schoolId(),
                        letter.memberId(),
                        letter.kind(),
                        letter.day(),
                        JsonText.write(letter.content()),
                        now,
                        letter.expiresAt(),
                        now))
                .update();
        return written == 1 ? Optional.of(id) : Optional.empty();
    }

    /** Takes up the letter that has waited longest, until the lease ends. */
    public Optional<Letter> claim(String owner, Instant leaseUntil) {
        database.requireTransaction();
        var now = clock.instant();
        return database.sql("""
                        with picked as materialized (
                          select id from letter where state = 'WAITING' and next_try_at <= ?
                            and (lease_until is null or lease_until < ?) order by next_try_at, id limit 1%s)
                        update letter set lease_owner = ?, lease_until = ? where id in (select id from picked)
                        returning *""".formatted(database.dialect().skipLocked()))
                .params(values(now, now, owner, leaseUntil))
                .query(Letters::letter)
                .optional();
    }

    /** Writes that the letter is handed over from now on. False when the claim was lost: then it must not be. */
    public boolean begin(Letter letter, String owner) {
        database.requireTransaction();
        return database.sql("""
                                update letter set state = 'SENDING'
                                where id = ? and state = 'WAITING' and lease_owner = ? and lease_until >= ?""")
                        .params(values(letter.id(), owner, clock.instant()))
                        .update()
                == 1;
    }

    /** Writes how it ended for a letter that this owner has claimed. */
    public void end(Letter letter, String owner, State state, String note) {
        database.requireTransaction();
        database.sql("""
                        update letter set state = ?, note = ?, ended_at = ?, lease_owner = null, lease_until = null
                        where id = ? and lease_owner = ? and state in ('WAITING', 'SENDING')""")
                .params(values(state, note, clock.instant(), letter.id(), owner))
                .update();
    }

    /** Lets go of a letter that the mail server surely did not take; it is sent again at that time. */
    public void postpone(Letter letter, String owner, String note, Instant nextTry) {
        database.requireTransaction();
        database.sql("""
                        update letter set state = 'WAITING', note = ?, next_try_at = ?, tries = tries + 1,
                          lease_owner = null, lease_until = null
                        where id = ? and lease_owner = ? and state in ('WAITING', 'SENDING')""").params(values(note, nextTry, letter.id(), owner)).update();
    }

    /** Lets go of a letter of which the mail server has heard nothing; one that is being handed over stays as it is. */
    public void letGo(Letter letter, String owner, String note, Instant nextTry) {
        database.requireTransaction();
        database.sql("""
                        update letter set note = ?, next_try_at = ?, tries = tries + 1,
                          lease_owner = null, lease_until = null
                        where id = ? and lease_owner = ? and state = 'WAITING'""").params(values(note, nextTry, letter.id(), owner)).update();
    }

    /** Gives up those whose handing over was cut off, and those that would come too late. */
    public void tidy() {
        database.requireTransaction();
        var now = clock.instant();
        database.sql("""
                        update letter set state = 'UNKNOWN', ended_at = ?, lease_owner = null, lease_until = null,
                          note = 'The sending was cut off, and nobody knows whether it was sent.'
                        where state = 'SENDING' and lease_until < ?""").params(values(now, now)).update();
        database.sql("""
                        update letter set state = 'GIVEN_UP', ended_at = ?
                        where state = 'WAITING' and expires_at < ? and (lease_until is null or lease_until < ?)""").params(values(now, now, now)).update();
    }

    /** How many of a school's letters since then stand in which state. */
    public Map<State, Integer> count(String schoolId, Instant since) {
        var counts = new EnumMap<State, Integer>(State.class);
        database.sql("select state, count(*) as n from letter where school_id = ? and made_at > ? group by state")
                .params(values(schoolId, since))
                .query((row, number) -> Map.entry(State.valueOf(row.getString("state")), row.getInt("n")))
                .list()
                .forEach(each -> counts.put(each.getKey(), each.getValue()));
        return counts;
    }

    /** Why the last of a school's letters since then that were given up was; empty where that is not known. */
    public Optional<String> lastGivenUp(String schoolId, Instant since) {
        return database.sql("""
                        select note from letter where school_id = ? and made_at > ? and state = 'GIVEN_UP' and note <> ''
                        order by ended_at desc, id desc limit 1""")
                .params(values(schoolId, since))
                .query(String.class)
                .optional();
    }

    /** All letters to a member, oldest first. */
    public List<Letter> to(String memberId) {
        return database.sql("select * from letter where member_id = ? order by id")
                .param(memberId)
                .query(Letters::letter)
                .list();
    }

    /** Forgets what is older. */
    public void forget(Instant before) {
        database.requireTransaction();
        database.sql("delete from letter where made_at < ?")
                .params(values(before))
                .update();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getString("id"),
                row.getString("school_id"),
                row.getString("member_id"),
                Letter.Kind.valueOf(row.getString("kind")),
                LocalDate.parse(row.getString("day")),
                JsonText.read(row.getString("content"), LetterContent.class),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getInt("tries"));
    }
}
