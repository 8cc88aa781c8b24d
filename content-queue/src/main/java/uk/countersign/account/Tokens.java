package uk.countersign.account;

import static uk.countersign.database.Database.values;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.account.Watches.Key;
import uk.countersign.database.Database;

/**
 * When accounts' tokens are renewed, and by whom: never by two at once, on however many nodes, for a refresh token may
 * be good only once.
 */
@Repository
public class Tokens {

    private final Database database;
    private final Watches watches;
    private final Clock clock;

    Tokens(Database database, Watches watches, Clock clock) {
        this.database = database;
        this.watches = watches;
        this.clock = clock;
    }

    /** Says when an account's token ends and when it is to be renewed. Whoever is renewing the one before comes late. */
    public void expect(Key account, Optional<Instant> endsAt, Optional<Instant> renewAt) {
        watches.begin(account);
        database.sql("""
                        update account_watch set ends_at = ?, renew_at = ?, renewing_by = null, renewing_until = null
                        where school_id = ? and channel_id = ?""")
                .params(values(endsAt, renewAt, account.schoolId(), account.channelId()))
                .update();
    }

    /** Accounts whose token is to be renewed now and that nobody is renewing. */
    public List<Key> due(int limit) {
        var now = clock.instant();
        return database.sql("""
                        select school_id, channel_id as id from account_watch where renew_at <= ?
                          and (renewing_until is null or renewing_until <= ?) order by renew_at limit ?""")
                .params(values(now, now, limit))
                .query(Watches::key)
                .list();
    }

    /** Takes the renewal on, unless somebody else has. */
    public boolean claim(Key account, String owner, Instant until) {
        database.requireTransaction();
        return database.sql("""
                                update account_watch set renewing_by = ?, renewing_until = ?
                                where school_id = ? and channel_id = ? and renew_at is not null
                                  and (renewing_until is null or renewing_until <= ?)""")
                        .params(values(owner, until, account.schoolId(), account.channelId(), clock.instant()))
                        .update()
                == 1;
    }

    /** Whether a post of the account is being worked on: its token must not change under it. */
    public boolean isInUse(Key account) {
        return database.sql("""
                        select count(*) from post where school_id = ? and channel_id = ? and lease_until > ?
                          and state in ('SCHEDULED', 'SENDING', 'UNCONFIRMED')""")
                        .params(values(account.schoolId(), account.channelId(), clock.instant()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Gives the renewal back; no time means that it is not tried again. */
    public void release(Key account, String owner, Optional<Instant> again) {
        database.requireTransaction();
        database.sql("""
                        update account_watch set renew_at = ?, renewing_by = null, renewing_until = null
                        where school_id = ? and channel_id = ? and renewing_by = ?""")
                .params(values(again, account.schoolId(), account.channelId(), owner))
                .update();
    }

    /**
     * Keeps the new credentials, unless the account was switched off or connected again meanwhile. Whose turn it is to
     * renew does not matter any more: the token before may be worth nothing by now.
     *
     * @param before the credentials that were renewed, encrypted
     * @param credentials the new ones, encrypted
     */
    public boolean renewed(
            Key account, byte[] before, byte[] credentials, Optional<Instant> endsAt, Optional<Instant> renewAt) {
        database.requireTransaction();
        var kept = database.sql("update channel set credentials = ? where school_id = ? and id = ? and credentials = ?")
                        .params(values(credentials, account.schoolId(), account.channelId(), before))
                        .update()
                == 1;
        if (kept) {
            expect(account, endsAt, renewAt);
        }
        return kept;
    }
}
