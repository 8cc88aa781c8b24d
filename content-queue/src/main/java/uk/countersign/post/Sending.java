package uk.countersign.post;

import static uk.countersign.database.Database.values;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.state.Fence;
import uk.countersign.state.Move;

/**
 * The part of a post's life in which it could go out twice: claims with a lease, and attempts that are written before
 * the call they stand for.
 */
@Repository
public class Sending {

    private final Database database;
    private final Posts posts;
    private final StopOrders orders;
    private final AuditLog audit;
    private final Clock clock;

    Sending(Database database, Posts posts, StopOrders orders, AuditLog audit, Clock clock) {
        this.database = database;
        this.posts = posts;
        this.orders = orders;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps a claim while media go up. False when it was lost: then nothing may be sent under it. */
    public boolean renew(Post post, String owner, Instant leaseUntil) {
        database.requireTransaction();
        return database.sql("update post set lease_until = ? where id = ? and lease_owner = ? and lease_until >= ?")
                        .params(values(leaseUntil, post.id(), owner, clock.instant()))
                        .update()
                == 1;
    }

    /** Lets go of a claim; the post is looked at again at the time given. */
    public void unclaim(Post post, String owner, String reason, Instant notBefore) {
        unclaim(post, owner, reason, notBefore, 0);
    }

    /** Lets go of a claim under which the post could not be sent; it is tried again at the time given. */
    public void tryAgain(Post post, String owner, String reason, Instant notBefore) {
        unclaim(post, owner, reason, notBefore, 1);
    }

    private void unclaim(Post post, String owner, String reason, Instant notBefore, int tries) {
        database.requireTransaction();
        database.sql("""
                        update post set lease_owner = null, lease_until = null, reason = ?, not_before = ?,
                          tries = tries + ? where id = ? and lease_owner = ?""")
                .params(values(reason, notBefore, tries, post.id(), owner))
                .update();
    }

    /** Lets go of the claim on a post that was not worked on. */
    public void release(Post post, String owner) {
        database.requireTransaction();
        database.sql("update post set lease_owner = null, lease_until = null where id = ? and lease_owner = ?")
                .params(values(post.id(), owner))
                .update();
    }

    /** Does the command to a claimed post whose call has not begun, and lets go of the claim. */
    public Move<PostState> settle(Post post, String owner, PostCommand command, String reason) {
        return posts.move(post, command, Fence.lease(owner), Actor.COUNTERSIGN, reason, "channel " + post.channelId());
    }

    /**
     * Writes that a call which may make the post visible begins now. Nothing when the claim was lost or the post may
     * not be sent any more; then no call may be made.
     */
    public Optional<Attempt> begin(Post post, String owner, Instant leaseUntil) {
        audit.takeTurn(post.schoolId());
        if (!renew(post, owner, leaseUntil)) {
            return Optional.empty();
        }
        var move = posts.move(
                post, PostCommand.SEND, Fence.lease(owner), Actor.COUNTERSIGN, "", "channel " + post.channelId());
        if (!move.done()) {
            return Optional.empty();
        }
        return Optional.of(newAttempt(post));
    }

    Attempt newAttempt(Post post) {
        var number = database.sql("update post set attempts = attempts + 1 where id = ? returning attempts")
                .param(post.id())
                .query(Integer.class)
                .single();
        var attempt = new Attempt(post.id(), number, clock.instant(), Optional.empty());
        database.sql("insert into attempt (post_id, number, started_at) values (?, ?, ?)")
                .params(values(post.id(), number, attempt.startedAt()))
                .update();
        return attempt;
    }

    /**
     * Writes how an attempt ended, or was found to have ended, unless a newer one has begun; and does what somebody
     * asked for meanwhile.
     */
    public Move<PostState> end(Post post, Attempt attempt, PostCommand command, Ending ending) {
        var move = posts.move(
                post,
                command,
                Fence.attempt(attempt.number()),
                Actor.COUNTERSIGN,
                ending.reason(),
                "channel " + post.channelId() + (ending.detail().isEmpty() ? "" : ", " + ending.detail()));
        if (move.done()) {
            database.sql("""
                            update post set not_before = coalesce(?, not_before), sent_at = coalesce(?, sent_at),
                              remote_id = coalesce(?, remote_id), permalink = coalesce(?, permalink),
                              tries = tries + ? where id = ?""")
                    .params(values(
                            ending.notBefore(),
                            ending.sentAt(),
                            ending.remoteId(),
                            ending.permalink(),
                            command == PostCommand.RETRY ? 1 : 0,
                            post.id()))
                    .update();
            database.sql("update attempt set ended_at = ?, outcome = ? where post_id = ? and number = ?")
                    .params(values(clock.instant(), command, attempt.postId(), attempt.number()))
                    .update();
        }
        if (move instanceof Move.Done<PostState> done) {
            orders.carryOut(post, done.to());
        }
        return move;
    }

    /** The newest attempt at a post. */
    public Optional<Attempt> latestAttempt(String postId) {
        return attempt(postId, "select * from attempt where post_id = ? order by number desc limit 1");
    }

    /** The first attempt at a post: nothing of it can have been seen before. */
    public Optional<Attempt> firstAttempt(String postId) {
        return attempt(postId, "select * from attempt where post_id = ? order by number limit 1");
    }

    private Optional<Attempt> attempt(String postId, String query) {
        return database.sql(query)
                .param(postId)
                .query((row, number) -> new Attempt(
                        row.getString("post_id"),
                        row.getInt("number"),
                        row.getTimestamp("started_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant)))
                .optional();
    }

    /**
     * Posts whose call began and whose claim ran out before it was written how the call ended: the application died, or
     * the answer never came.
     */
    public List<Post> abandoned(int limit) {
        return database.sql(
                        "select * from post where state = 'SENDING' and lease_until < ? order by lease_until, id limit ?")
                .params(values(clock.instant(), limit))
                .query(PostRow::read)
                .list();
    }

    /** Ends every claim. Only for a database that no other process uses, when the application starts. */
    public void endAllClaims() {
        database.requireTransaction();
        // A claim still holds at the very millisecond at which it ends.
        var past = clock.instant().minusMillis(1);
        database.sql("update post set lease_until = ? where lease_until > ?")
                .params(values(past, past))
                .update();
    }

    /** Whether posts of ours were begun on an account, or are being worked on: some may stand there. */
    public boolean hasBegunOn(String schoolId, String channelId) {
        return database.sql("""
                        select count(*) from post where school_id = ? and channel_id = ?
                          and (attempts > 0 or lease_until >= ?)""")
                        .params(values(schoolId, channelId, clock.instant()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether a post of ours, or a part of one or an answer to a comment, is that post of the platform. */
    public boolean isKnown(String schoolId, String channelId, String remoteId) {
        return database.sql("""
                        select (select count(*) from post where school_id = ? and channel_id = ? and remote_id = ?)
                          + (select count(*) from post_part t join post p on p.id = t.post_id
                             where t.remote_id = ? and p.school_id = ? and p.channel_id = ?)
                          + (select count(*) from comment_reply r join post p on p.id = r.post_id
                             where r.remote_id = ? and p.school_id = ? and p.channel_id = ?)""")
                        .params(
                                schoolId, channelId, remoteId, remoteId, schoolId, channelId, remoteId, schoolId,
                                channelId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
