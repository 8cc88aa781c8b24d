package uk.countersign.account;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.account.Watch.Permit;
import uk.countersign.database.Database;
import uk.countersign.school.Channel;

/** What is known of accounts beside their credentials, and which are to be looked at next. */
@Repository
public class Watches {

    private final Database database;
    private final Clock clock;

    Watches(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An account by its school and id. */
    public record Key(String schoolId, String channelId) {

        public static Key of(Channel channel) {
            return new Key(channel.schoolId(), channel.id());
        }
    }

    public Optional<Watch> of(Key account) {
        return database.sql("select * from account_watch where school_id = ? and channel_id = ?")
                .params(values(account.schoolId(), account.channelId()))
                .query(Watches::watch)
                .optional();
    }

    /** What is known of each of a school's accounts, by their ids. */
    public Map<String, Watch> of(String schoolId) {
        var known = new HashMap<String, Watch>();
        database.sql("select * from account_watch where school_id = ?")
                .param(schoolId)
                .query((row, number) -> Map.entry(row.getString("channel_id"), watch(row, number)))
                .list()
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }

    /** Begins to watch an account from now on; does nothing when it is watched. */
    public void begin(Key account) {
        database.requireTransaction();
        database.sql("""
                        insert into account_watch (school_id, channel_id, since) values (?, ?, ?)
                        on conflict (school_id, channel_id) do nothing""")
                .params(values(account.schoolId(), account.channelId(), clock.instant()))
                .update();
    }

    /** Forgets what is known: another account stands in its place from now on. */
    public void forget(Key account) {
        database.requireTransaction();
        for (var table : List.of("past_finding", "account_post", "account_watch")) {
            database.sql("delete from " + table + " where school_id = ? and channel_id = ?")
                    .params(values(account.schoolId(), account.channelId()))
                    .update();
        }
        begin(account);
    }

    /** Keeps the account's picture, as the platform showed it. */
    public void keepPicture(Key account, byte[] picture) {
        begin(account);
        database.sql("update account_watch set picture = ? where school_id = ? and channel_id = ?")
                .params(values(picture, account.schoolId(), account.channelId()))
                .update();
    }

    public Optional<byte[]> picture(Key account) {
        return database.sql("""
                        select picture from account_watch
                        where school_id = ? and channel_id = ? and picture is not null""")
                .params(values(account.schoolId(), account.channelId()))
                .query((row, number) -> row.getBytes("picture"))
                .optional();
    }

    /**
     * Accounts to be probed: those whose time has come, and those that have a post to send soon and were not probed
     * lately.
     */
    public List<Key> toProbe(Instant now, Instant soon, Instant lately, int limit) {
        return database.sql("""
                        select c.school_id, c.id from channel c
                          left join account_watch w on w.school_id = c.school_id and w.channel_id = c.id
                        where c.status <> 'DISCONNECTED' and c.credentials is not null
                          and (w.probe_at is null or w.probe_at <= ?
                            or (w.probed_at < ? and exists (select 1 from post p
                              where p.school_id = c.school_id and p.state = 'SCHEDULED' and p.channel_id = c.id
                                and p.due <= ?)))
                        order by c.school_id, c.id limit ?""")
                .params(values(now, lately, soon, limit))
                .query(Watches::key)
                .list();
    }

    /** Writes what a probe said, and when the next one is due. */
    public void probed(Key account, String note, Instant next) {
        begin(account);
        database.sql("""
                        update account_watch set probed_at = ?, probe_note = ?, probe_at = ?
                        where school_id = ? and channel_id = ?""")
                .params(values(clock.instant(), note, next, account.schoolId(), account.channelId()))
                .update();
    }

    /** Writes what an account's permission is worth. */
    public void permitted(Key account, Permit permit) {
        begin(account);
        database.sql("""
                        update account_watch set lacks = ?, may_post = ?, permit_ends = ?
                        where school_id = ? and channel_id = ?""")
                .params(values(
                        String.join(" ", permit.lacks()),
                        permit.mayPost(),
                        permit.ends(),
                        account.schoolId(),
                        account.channelId()))
                .update();
    }

    /** Accounts that are to be compared with the record now. */
    public List<Key> toCompare(Instant now, int limit) {
        return database.sql("""
                        select c.school_id, c.id from channel c
                          left join account_watch w on w.school_id = c.school_id and w.channel_id = c.id
                        where c.status = 'CONNECTED' and c.credentials is not null
                          and (w.compare_at is null or w.compare_at <= ?)
                        order by c.school_id, c.id limit ?""").params(values(now, limit)).query(Watches::key).list();
    }

    /** Writes what a comparison said, and when the next one is due. */
    public void compared(Key account, String note, Instant next) {
        begin(account);
        database.sql("""
                        update account_watch set compared_at = ?, compare_note = ?, compare_at = ?
                        where school_id = ? and channel_id = ?""")
                .params(values(clock.instant(), note, next, account.schoolId(), account.channelId()))
                .update();
    }

    /** Accounts of whose past another page is to be read now. */
    public List<Key> toRead(Instant now, int limit) {
        return database.sql("""
                        select w.school_id, w.channel_id as id from account_watch w
                          join channel c on c.school_id = w.school_id and c.id = w.channel_id
                        where w.history_at <= ? and c.status = 'CONNECTED' order by w.history_at limit ?""").params(values(now, limit)).query(Watches::key).list();
    }

    /** Has an account's past read in, from that moment on; begins anew if it was read before. */
    public void readFrom(Key account, Instant from) {
        begin(account);
        database.sql("""
                        update account_watch set history_since = ?, history_at = ?, history_next = '', history_note = ''
                        where school_id = ? and channel_id = ?""")
                .params(values(from, clock.instant(), account.schoolId(), account.channelId()))
                .update();
    }

    /** Writes how far the reading has come; no time means that all is read. */
    public void read(Key account, String next, Optional<Instant> again, String note) {
        database.requireTransaction();
        database.sql("""
                        update account_watch set history_next = ?, history_at = ?, history_note = ?
                        where school_id = ? and channel_id = ?""")
                .params(values(next, again, note, account.schoolId(), account.channelId()))
                .update();
    }

    static Key key(ResultSet row, int number) throws SQLException {
        return new Key(row.getString("school_id"), row.getString("id"));
    }

    private static Watch watch(ResultSet row, int number) throws SQLException {
        return new Watch(
                row.getTimestamp("since").toInstant(),
                instant(row, "ends_at"),
                instant(row, "renew_at"),
                instant(row, "renewing_until"),
                instant(row, "probed_at"),
                row.getString("probe_note"),
                instant(row, "compared_at"),
                row.getString("compare_note"),
                instant(row, "history_since"),
                instant(row, "history_at"),
                row.getString("history_next"),
                row.getString("history_note"),
                new Permit(
                        List.of(row.getString("lacks").split(" ")).stream()
                                .filter(lack -> !lack.isEmpty())
                                .toList(),
                        row.getBoolean("may_post"),
                        instant(row, "permit_ends")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? Optional.empty() : Optional.of(time.toInstant());
    }
}
