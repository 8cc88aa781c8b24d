package uk.countersign.post;

import static uk.countersign.database.Database.values;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;

/**
 * What somebody asked for while a post's call was being made. A call cannot be called back, so the wish is written down
 * and carried out in the transaction that writes how the call ended: whoever dies in between, it is not lost.
 */
@Repository
public class StopOrders {

    private final Database database;
    private final Posts posts;
    private final Takedowns takedowns;
    private final AuditLog audit;
    private final Clock clock;

    StopOrders(Database database, Posts posts, Takedowns takedowns, AuditLog audit, Clock clock) {
        this.database = database;
        this.posts = posts;
        this.takedowns = takedowns;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is wished for. */
    public enum Kind {
        /** Somebody cancelled it: it is not tried again. If it went out, it stands. */
        CANCEL,
        /** It may not stand: it is not tried again, and if it went out it is due for takedown. */
        TAKE_DOWN
    }

    private record Order(Kind kind, Actor actor, String reason) {}

    /** Writes the wish, once it is known in this transaction that the post is on its way. The graver one stays. */
    public void give(Post post, Kind kind, Actor actor, String reason) {
        audit.takeTurn(post.schoolId());
        var written = database.sql("""
                        insert into stop_order (post_id, kind, actor_id, actor, origin, reason, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (post_id) do update set kind = excluded.kind, actor_id = excluded.actor_id,
                          actor = excluded.actor, origin = excluded.origin, reason = excluded.reason
                          where stop_order.kind = 'CANCEL' and excluded.kind = 'TAKE_DOWN'""")
                .params(values(post.id(), kind, actor.id(), actor.name(), actor.origin(), reason, clock.instant()))
                .update();
        if (written > 0) {
            audit.write(
                    post.schoolId(), actor, "post.stop-asked", Posts.subject(post.id()), "channel " + post.channelId());
        }
    }

    /** Whether something is wished for the post, so that nothing more of it goes out. */
    public boolean isGiven(Post post) {
        return find(post.id()).isPresent();
    }

    /** Does what was wished for, now that the call is over and the post stands in that state. */
    void carryOut(Post post, PostState state) {
        var order = find(post.id());
        if (order.isEmpty()) {
            return;
        }
        database.sql("delete from stop_order where post_id = ?")
                .param(post.id())
                .update();
        var wish = order.get();
        switch (state) {
            case SCHEDULED ->
                posts.move(
                        post,
                        wish.kind() == Kind.CANCEL ? PostCommand.CANCEL : PostCommand.HOLD,
                        wish.actor(),
                        wish.reason());
            case UNCONFIRMED -> {
                takedowns.ask(post, wish.actor(), wish.reason());
                if (wish.kind() == Kind.CANCEL) {
                    takedowns.confirm(post, wish.actor());
                }
            }
            case PUBLISHED -> {
                if (wish.kind() == Kind.TAKE_DOWN) {
                    takedowns.ask(post, wish.actor(), wish.reason());
                }
            }
            case FAILED -> {
                if (wish.kind() == Kind.CANCEL) {
                    posts.move(post, PostCommand.CANCEL, wish.actor(), wish.reason());
                }
            }
            case SENDING, HELD, CANCELLED, TAKEDOWN_DUE, REMOVED -> {
                // Nothing goes out from here by itself, and nothing stands.
            }
        }
    }

    private Optional<Order> find(String postId) {
        return database.sql("select * from stop_order where post_id = ?")
                .param(postId)
                .query((row, number) -> new Order(
                        Kind.valueOf(row.getString("kind")),
                        new Actor(row.getString("actor_id"), row.getString("actor"), row.getString("origin")),
                        row.getString("reason")))
                .optional();
    }
}
