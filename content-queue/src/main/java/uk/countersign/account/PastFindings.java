package uk.countersign.account;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Repository;
import uk.countersign.account.PastFinding.Settled;
import uk.countersign.account.PastFinding.Why;
import uk.countersign.account.Watches.Key;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;

/** Posts from before that may have to come down, until a person has seen to each. */
@Repository
public class PastFindings {

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    PastFindings(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps what was found; gives how many are new. What somebody let stay comes back, for they decided on less.
     *
     * @param askedAt when the consent changed: what was decided after it stands
     */
    public int keep(Collection<PastFinding> findings, Instant askedAt) {
        int fresh = 0;
        for (var finding : findings) {
            var post = finding.post();
            audit.takeTurn(post.schoolId());
            var written = database.sql("""
                            insert into past_finding (school_id, channel_id, remote_id, person_id, why, found_at)
                            values (?, ?, ?, ?, ?, ?)
                            on conflict (school_id, channel_id, remote_id, person_id) do update
                              set why = excluded.why, found_at = excluded.found_at, note = '', settled_at = null,
                                settled_by = null, settled_as = null
                              where past_finding.settled_as = 'KEPT' and past_finding.settled_at < ?""")
                    .params(values(
                            post.schoolId(),
                            post.channelId(),
                            post.remoteId(),
                            finding.personId(),
                            finding.why(),
                            clock.instant(),
                            askedAt))
                    .update();
            if (written > 0) {
                audit.write(
                        post.schoolId(),
                        Actor.COUNTERSIGN,
                        "past.found",
                        subject(key(post)),
                        "remote id " + post.remoteId());
                fresh++;
            }
        }
        return fresh;
    }

    /** What a school has to see to, the newest posts first. */
    public List<PastFinding> open(String schoolId) {
        return database.sql("""
                        select p.*, f.person_id, f.why, f.note from past_finding f
                          join account_post p on p.school_id = f.school_id and p.channel_id = f.channel_id
                            and p.remote_id = f.remote_id
                        where f.school_id = ? and f.settled_at is null and p.gone_at is null
                        order by p.posted_at desc, p.channel_id, p.remote_id, f.why""").param(schoolId).query(PastFindings::finding).list();
    }

    /** Writes that somebody wants a post deleted, before anything is asked of the platform. */
    public void asked(Key account, String remoteId, Actor actor) {
        audit.takeTurn(account.schoolId());
        audit.write(account.schoolId(), actor, "past.takedown-asked", subject(account), "remote id " + remoteId);
    }

    /** Writes why a post could not be deleted. */
    public void failed(Key account, String remoteId, String note) {
        database.requireTransaction();
        database.sql("""
                        update past_finding set note = ?
                        where school_id = ? and channel_id = ? and remote_id = ? and settled_at is null""")
                .params(values(note, account.schoolId(), account.channelId(), remoteId))
                .update();
    }

    /**
     * Writes what was done about a post; false when somebody has done it before.
     *
     * @param how for the audit log: none of the person's own words
     * @param note the person's own words, which can be forgotten; may be empty
     */
    public boolean settle(Key account, String remoteId, Settled as, Actor actor, String how, String note) {
        audit.takeTurn(account.schoolId());
        var done = database.sql("""
                                update past_finding set settled_at = ?, settled_by = ?, settled_as = ?, note = ?
                                where school_id = ? and channel_id = ? and remote_id = ? and settled_at is null""")
                        .params(values(
                                clock.instant(),
                                actor.name(),
                                as,
                                note,
                                account.schoolId(),
                                account.channelId(),
                                remoteId))
                        .update()
                > 0;
        if (done) {
            if (as == Settled.REMOVED) {
                database.sql("""
                                update account_post set gone_at = ?
                                where school_id = ? and channel_id = ? and remote_id = ? and gone_at is null""")
                        .params(values(clock.instant(), account.schoolId(), account.channelId(), remoteId))
                        .update();
            }
            audit.write(
                    account.schoolId(),
                    actor,
                    as == Settled.REMOVED ? "past.removed" : "past.kept",
                    subject(account),
                    "remote id " + remoteId + ", " + how);
        }
        return done;
    }

    /** Why somebody let a post stay; empty when nobody did, or a consent has changed since. */
    public String whyKept(Key account, String remoteId) {
        return database.sql("""
                        select note from past_finding where school_id = ? and channel_id = ? and remote_id = ?
                          and settled_as = 'KEPT' order by settled_at desc limit 1""")
                .params(account.schoolId(), account.channelId(), remoteId)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static Key key(AccountPost post) {
        return new Key(post.schoolId(), post.channelId());
    }

    private static String subject(Key account) {
        return "channel:" + account.channelId();
    }

    private static PastFinding finding(ResultSet row, int number) throws SQLException {
        return new PastFinding(
                AccountPosts.post(row, number),
                row.getString("person_id"),
                Why.valueOf(row.getString("why")),
                row.getString("note"));
    }
}
