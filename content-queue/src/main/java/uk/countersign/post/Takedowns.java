package uk.countersign.post;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.school.Platform;
import uk.countersign.state.Fence;
import uk.countersign.state.Move;

/** Posts that are to be removed, why, and what became of it. */
@Repository
public class Takedowns {

    private final Database database;
    private final Posts posts;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    Takedowns(Database database, Posts posts, AuditLog audit, Ids ids, Clock clock) {
        this.database = database;
        this.posts = posts;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Asks for a post to be removed. Nothing is deleted before a person has confirmed it. */
    public Move<PostState> ask(Post post, Actor actor, String reason) {
        var move = posts.move(post, PostCommand.TAKE_DOWN, actor, "");
        if (move.done()) {
            database.sql("""
                            insert into takedown (id, post_id, asked_by, reason, asked_at, next_try_at)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(values(ids.next(), post.id(), actor.id(), reason, clock.instant(), clock.instant()))
                    .update();
        }
        return move;
    }

    /** A person says that the post is to be deleted. */
    public void confirm(Post post, Actor actor) {
        var confirmed = database.sql(
                        "update takedown set confirmed_at = ? where post_id = ? and done_at is null and confirmed_at is null")
                .params(values(clock.instant(), post.id()))
                .update();
        if (confirmed > 0) {
            audit.write(post.schoolId(), actor, "takedown.confirmed", Posts.subject(post.id()), "");
        }
    }

    /**
     * Takes up what is to be removed from a platform and may be tried now, oldest first. Whoever dies over it leaves it
     * to be tried again once the lease has ended.
     */
    public List<Takedown> claimDue(Platform platform, Instant leaseUntil, int limit) {
        database.requireTransaction();
        return database.sql("""
                        with picked as materialized (
                          select t.id from takedown t join post p on p.id = t.post_id
                          where t.done_at is null and t.confirmed_at is not null and t.next_try_at <= ?
                            and p.platform = ? order by t.asked_at, t.id limit ?%s)
                        update takedown set next_try_at = ? where id in (select id from picked)
                        returning *""".formatted(database.dialect().skipLockedOf("t")))
                .params(values(clock.instant(), platform, limit, leaseUntil))
                .query(Takedowns::takedown)
                .list();
    }

    /** Writes that a takedown is over, and how that is known. */
    public Move<PostState> done(Takedown takedown, PostCommand command, String proof) {
        return done(takedown, command, Actor.COUNTERSIGN, "", proof);
    }

    /** Writes that a takedown is over, who says so and why: a person who dismisses it has a reason. */
    public Move<PostState> done(Takedown takedown, PostCommand command, Actor actor, String reason) {
        return done(takedown, command, actor, reason, "");
    }

    private Move<PostState> done(Takedown takedown, PostCommand command, Actor actor, String reason, String proof) {
        var post = posts.get(takedown.postId());
        var detail = "channel " + post.channelId() + (proof.isEmpty() ? "" : ", " + proof);
        var move = posts.move(post, command, Fence.NONE, actor, reason, detail);
        if (move.done()) {
            database.sql("update takedown set done_at = ?, note = ? where id = ?")
                    .params(values(clock.instant(), reason, takedown.id()))
                    .update();
        }
        return move;
    }

    /** Writes where a post stands that was unconfirmed when its takedown was asked for. */
    public void found(Takedown takedown, String remoteId, String permalink) {
        database.requireTransaction();
        database.sql("update post set remote_id = ?, permalink = ? where id = ? and state = 'TAKEDOWN_DUE'")
                .params(values(remoteId, permalink, takedown.postId()))
                .update();
    }

    /** Writes why it is not done yet, and when it is tried again; whoever looks at the post reads what to do. */
    public void postpone(Takedown takedown, String note, Instant nextTry) {
        database.requireTransaction();
        database.sql("update takedown set note = ?, next_try_at = ?, tries = tries + 1 where id = ?")
                .params(values(note, nextTry, takedown.id()))
                .update();
        database.sql("update post set reason = ? where id = ? and state = 'TAKEDOWN_DUE'")
                .params(values(note, takedown.postId()))
                .update();
    }

    /** Likewise, and the log says that only a person can see to it; once, as long as the reason stays the same. */
    public void needsAPerson(Takedown takedown, String note, Instant nextTry) {
        var post = posts.get(takedown.postId());
        audit.takeTurn(post.schoolId());
        postpone(takedown, note, nextTry);
        if (!note.equals(takedown.note())) {
            audit.write(
                    post.schoolId(),
                    Actor.COUNTERSIGN,
                    "takedown.needs-a-person",
                    Posts.subject(post.id()),
                    "channel " + post.channelId());
        }
    }

    /** The takedown of a post that is not over. */
    public Optional<Takedown> openFor(String postId) {
        return database.sql("select * from takedown where post_id = ? and done_at is null")
                .param(postId)
                .query(Takedowns::takedown)
                .optional();
    }

    private static Takedown takedown(ResultSet row, int number) throws SQLException {
        return new Takedown(
                row.getString("id"),
                row.getString("post_id"),
                row.getString("asked_by"),
                row.getString("reason"),
                row.getTimestamp("asked_at").toInstant(),
                row.getInt("tries"),
                row.getString("note"));
    }
}
