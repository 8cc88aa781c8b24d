package uk.countersign.publishing.comments;

import static uk.countersign.database.Database.values;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.connectors.Outcome;
import uk.countersign.database.Database;
import uk.countersign.post.Post;
import uk.countersign.school.Pauses;

/**
 * Answers that were given in the school's name: who gave them, and where they stand. Written before the call like an
 * attempt at a post; of the words only their digest is kept.
 */
@Repository
class Replies {

    private final Database database;
    private final AuditLog audit;
    private final Pauses pauses;
    private final Clock clock;

    Replies(Database database, AuditLog audit, Pauses pauses, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** Whether an answer may be sent. */
    enum Begun {
        YES,
        /** One with this key began before. */
        BEFORE,
        /** Nothing is said in the school's name. */
        PAUSED
    }

    /** Writes that the call begins, if it may. Whoever pauses comes either before or after that. */
    Begun begin(String key, Post post, String commentId, String text, Actor actor) {
        return database.inTransaction(() -> {
            audit.takeTurn(post.schoolId());
            if (pauses.of(post.schoolId()).isPresent()) {
                return Begun.PAUSED;
            }
            var written = database.sql("""
                            insert into comment_reply (id, school_id, post_id, comment_id, member_id, asked_at)
                            values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                    .params(values(key, post.schoolId(), post.id(), commentId, actor.id(), clock.instant()))
                    .update();
            if (written == 0) {
                return Begun.BEFORE;
            }
            write(post, commentId, actor, "comment.answering", ", digest " + TextDigest.of(text));
            return Begun.YES;
        });
    }

    /** Writes how the call ended. */
    void end(String key, Post post, String commentId, Outcome outcome, Actor actor) {
        var remoteId = outcome instanceof Outcome.Accepted accepted
                ? Optional.of(accepted.remoteId())
                : Optional.<String>empty();
        database.inTransaction(() -> {
            audit.takeTurn(post.schoolId());
            database.sql("update comment_reply set ended_at = ?, remote_id = ? where id = ?")
                    .params(values(clock.instant(), remoteId, key))
                    .update();
            var action = remoteId.isPresent()
                    ? "comment.answered"
                    : (outcome instanceof Outcome.Unknown ? "comment.answer-unconfirmed" : "comment.answer-failed");
            write(
                    post,
                    commentId,
                    actor,
                    action,
                    remoteId.map(id -> ", remote id " + id).orElse(""));
        });
    }

    private void write(Post post, String commentId, Actor actor, String action, String more) {
        audit.write(
                post.schoolId(),
                actor,
                action,
                "post:" + post.id(),
                "channel " + post.channelId() + ", comment " + commentId + more);
    }
}
