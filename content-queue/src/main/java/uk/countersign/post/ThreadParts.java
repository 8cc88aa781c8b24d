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
import uk.countersign.state.Fence;

/**
 * The parts of threads that stand on their platform. Each part has an attempt of its own, written before its call like
 * any other; between two parts the post stays where it is, on its way or to be looked up.
 */
@Repository
public class ThreadParts {

    private final Database database;
    private final Posts posts;
    private final Sending sending;
    private final AuditLog audit;
    private final Clock clock;

    ThreadParts(Database database, Posts posts, Sending sending, AuditLog audit, Clock clock) {
        this.database = database;
        this.posts = posts;
        this.sending = sending;
        this.audit = audit;
        this.clock = clock;
    }

    /** A part that stands. */
    public record Part(int number, String remoteId, String permalink, Instant sentAt) {}

    /** Those that stand, first to last. */
    public List<Part> of(String postId) {
        return database.sql("select * from post_part where post_id = ? order by part")
                .param(postId)
                .query(ThreadParts::part)
                .list();
    }

    /**
     * Writes that the part stands for which the attempt was made. False when somebody else has written it meanwhile, or
     * has begun a newer attempt: then the thread is theirs to go on with.
     */
    public boolean stands(Post post, Attempt attempt, Part part) {
        audit.takeTurn(post.schoolId());
        var isOld = posts.get(post.id()).attempts() != attempt.number();
        if (isOld || of(post.id()).stream().map(Part::remoteId).anyMatch(part.remoteId()::equals)) {
            return false;
        }
        var written = database.sql("""
                        insert into post_part (post_id, part, remote_id, permalink, sent_at) values (?, ?, ?, ?, ?)
                        on conflict (post_id, part) do nothing""")
                .params(values(post.id(), part.number(), part.remoteId(), part.permalink(), part.sentAt()))
                .update();
        if (written == 0) {
            return false;
        }
        // The first part is where a reader finds the thread.
        database.sql("""
                        update post set remote_id = coalesce(remote_id, ?), permalink = coalesce(permalink, ?),
                          sent_at = coalesce(sent_at, ?) where id = ?""")
                .params(values(part.remoteId(), part.permalink(), part.sentAt(), post.id()))
                .update();
        database.sql("update attempt set ended_at = ?, outcome = ? where post_id = ? and number = ?")
                .params(values(clock.instant(), PostCommand.CONFIRM, attempt.postId(), attempt.number()))
                .update();
        audit.write(
                post.schoolId(),
                Actor.COUNTERSIGN,
                "post.part-published",
                Posts.subject(post.id()),
                "channel " + post.channelId() + ", part " + part.number() + ", remote id " + part.remoteId());
        return true;
    }

    /**
     * Writes that the call for the next part begins now, under the claim that holds. Nothing when the claim was lost or
     * the post is wanted elsewhere; then no call may be made.
     */
    public Optional<Attempt> begin(Post post, String owner, Instant leaseUntil) {
        audit.takeTurn(post.schoolId());
        if (!sending.renew(post, owner, leaseUntil)) {
            return Optional.empty();
        }
        var goesOn = switch (posts.get(post.id()).state()) {
            case SENDING -> true;
            case UNCONFIRMED ->
                posts.move(
                                post,
                                PostCommand.GO_ON,
                                Fence.lease(owner),
                                Actor.COUNTERSIGN,
                                "",
                                "channel " + post.channelId())
                        .done();
            case SCHEDULED, PUBLISHED, HELD, FAILED, CANCELLED, TAKEDOWN_DUE, REMOVED -> false;
        };
        return goesOn ? Optional.of(sending.newAttempt(post)) : Optional.empty();
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        return new Part(
                row.getInt("part"),
                row.getString("remote_id"),
                row.getString("permalink"),
                row.getTimestamp("sent_at").toInstant());
    }
}
