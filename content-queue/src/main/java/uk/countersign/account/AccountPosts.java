package uk.countersign.account;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Repository;
import uk.countersign.account.Watches.Key;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;

/** Posts on official accounts that are none of ours. */
@Repository
public class AccountPosts {

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    AccountPosts(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps posts that are not known yet; gives those that nobody countersigned, which are in the log from now on. */
    public List<AccountPost> keep(Key account, List<AccountPost> posts) {
        audit.takeTurn(account.schoolId());
        var fresh = posts.stream().filter(this::insert).toList();
        var strangers = fresh.stream()
                .filter(post -> post.kind() == AccountPost.Kind.STRANGER)
                .toList();
        strangers.forEach(post -> audit.write(
                account.schoolId(),
                Actor.COUNTERSIGN,
                "account.stranger-found",
                subject(account),
                "remote id " + post.remoteId() + ", posted " + post.postedAt()));
        return strangers;
    }

    private boolean insert(AccountPost post) {
        return database.sql("""
                                insert into account_post (school_id, channel_id, remote_id, kind, text, posted_at,
                                  permalink, pictures, picture_hashes, seen_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (school_id, channel_id, remote_id) do nothing""")
                        .params(values(
                                post.schoolId(),
                                post.channelId(),
                                post.remoteId(),
                                post.kind(),
                                post.text(),
                                post.postedAt(),
                                post.permalink(),
                                post.pictures(),
                                String.join(" ", post.pictureHashes()),
                                clock.instant()))
                        .update()
                == 1;
    }

    /** Posts that nobody countersigned, that stand there still and that nobody has said to be the school's own. */
    public List<AccountPost> strangers(String schoolId) {
        return database.sql("""
                        select * from account_post where school_id = ? and kind = 'STRANGER'
                          and acknowledged_at is null and gone_at is null and not exists (select 1 from post p
                            where p.school_id = account_post.school_id and p.channel_id = account_post.channel_id
                              and (p.remote_id = account_post.remote_id or exists (select 1 from post_part t
                                where t.post_id = p.id and t.remote_id = account_post.remote_id)
                              or exists (select 1 from comment_reply r
                                where r.post_id = p.id and r.remote_id = account_post.remote_id)))
                        order by posted_at desc""").param(schoolId).query(AccountPosts::post).list();
    }

    /** The newest posts of an account that are none of ours. */
    public List<AccountPost> newest(Key account, int limit) {
        return database.sql("""
                        select * from account_post where school_id = ? and channel_id = ?
                        order by posted_at desc limit ?""")
                .params(values(account.schoolId(), account.channelId(), limit))
                .query(AccountPosts::post)
                .list();
    }

    /** Posts that stand there as far as we know, a portion of them after that one, in the order of their ids. */
    public List<AccountPost> standing(String schoolId, String afterChannel, String afterRemoteId, int limit) {
        return database.sql("""
                        select * from account_post where school_id = ? and gone_at is null
                          and (channel_id > ? or (channel_id = ? and remote_id > ?))
                        order by channel_id, remote_id limit ?""")
                .params(values(schoolId, afterChannel, afterChannel, afterRemoteId, limit))
                .query(AccountPosts::post)
                .list();
    }

    /** How many posts from before are known. */
    public int count(Key account, AccountPost.Kind kind) {
        return database.sql("select count(*) from account_post where school_id = ? and channel_id = ? and kind = ?")
                .params(values(account.schoolId(), account.channelId(), kind))
                .query(Integer.class)
                .single();
    }

    /** Writes that a post was the school's own after all; false when there is no such post. */
    public boolean acknowledge(Key account, String remoteId, Actor actor) {
        audit.takeTurn(account.schoolId());
        var done = database.sql("""
                                update account_post set acknowledged_by = ?, acknowledged_at = ?
                                where school_id = ? and channel_id = ? and remote_id = ? and kind = 'STRANGER'
                                  and acknowledged_at is null""")
                        .params(values(
                                actor.name(), clock.instant(), account.schoolId(), account.channelId(), remoteId))
                        .update()
                == 1;
        if (done) {
            audit.write(
                    account.schoolId(),
                    actor,
                    "account.stranger-acknowledged",
                    subject(account),
                    "remote id " + remoteId);
        }
        return done;
    }

    /** Writes which of the posts since then are no longer there, given all that are. */
    public void standing(Key account, Instant since, Collection<String> remoteIds) {
        database.requireTransaction();
        var there = Set.copyOf(remoteIds);
        database.sql("""
                        select * from account_post where school_id = ? and channel_id = ? and posted_at >= ?
                          and kind = 'STRANGER'""")
                .params(values(account.schoolId(), account.channelId(), since))
                .query(AccountPosts::post)
                .list()
                .forEach(post -> setGone(account, post, !there.contains(post.remoteId())));
    }

    private void setGone(Key account, AccountPost post, boolean gone) {
        if (gone != post.goneAt().isPresent()) {
            database.sql("""
                            update account_post set gone_at = ?
                            where school_id = ? and channel_id = ? and remote_id = ?""")
                    .params(values(
                            gone ? Optional.of(clock.instant()) : Optional.empty(),
                            account.schoolId(),
                            account.channelId(),
                            post.remoteId()))
                    .update();
        }
    }

    private static String subject(Key account) {
        return "channel:" + account.channelId();
    }

    static AccountPost post(ResultSet row, int number) throws SQLException {
        var gone = row.getTimestamp("gone_at");
        return new AccountPost(
                row.getString("school_id"),
                row.getString("channel_id"),
                row.getString("remote_id"),
                AccountPost.Kind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getTimestamp("posted_at").toInstant(),
                row.getString("permalink"),
                row.getInt("pictures"),
                List.of(row.getString("picture_hashes").split(" ")).stream()
                        .filter(hash -> !hash.isEmpty())
                        .toList(),
                Optional.ofNullable(row.getString("acknowledged_by")),
                gone == null ? Optional.empty() : Optional.of(gone.toInstant()));
    }
}
