package uk.countersign.post;

import static uk.countersign.database.Database.values;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.state.Fence;
import uk.countersign.state.Move;

/**
 * All posts. Nothing else writes a post's state; each change is one statement that holds only in the state, and where
 * there is a claim only under the claim, that it was decided on, with its audit entry in the same transaction.
 */
@Repository
public class Posts {

    private final Database database;
    private final AuditLog audit;
    private final Ids ids;

    Posts(Database database, AuditLog audit, Ids ids) {
        this.database = database;
        this.audit = audit;
        this.ids = ids;
    }

    /** Schedules a post; the same revision is never scheduled twice on one channel. */
    public String schedule(NewPost post, Actor actor) {
        database.requireTransaction();
        var id = ids.next();
        database.sql("""
                        insert into post (id, school_id, draft_id, revision_id, digest, channel_id, platform,
                          approved_by, due, not_before, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'SCHEDULED')""")
                .params(values(
                        id,
                        post.schoolId(),
                        post.draftId(),
                        post.revisionId(),
                        post.digest(),
                        post.channelId(),
                        post.platform(),
                        post.approvedBy(),
                        post.due(),
                        post.due()))
                .update();
        audit.write(
                post.schoolId(),
                actor,
                "post.scheduled",
                subject(id),
                "channel " + post.channelId() + ", digest " + post.digest());
        return id;
    }

    /** Does the command to a post, whoever has claimed it. */
    public Move<PostState> move(Post post, PostCommand command, Actor actor, String reason) {
        return move(post, command, Fence.NONE, actor, reason, "channel " + post.channelId());
    }

    Move<PostState> move(Post post, PostCommand command, Fence fence, Actor actor, String reason, String detail) {
        database.requireTransaction();
        var state = PostState.valueOf(database.sql("select state from post where id = ?"
                        + database.dialect().forUpdate())
                .param(post.id())
                .query(String.class)
                .single());
        var next = PostTransitions.TABLE.next(state, command);
        if (next.isEmpty()) {
            return new Move.NotAllowed<>(state);
        }
        var written = database.sql(
                        "update post set state = ?, reason = ? where id = ? and state = ? and " + fence.condition())
                .params(values(next.get(), reason, post.id(), state, fence.value()))
                .update();
        if (written == 0) {
            return new Move.Overtaken<>();
        }
        audit.write(post.schoolId(), actor, command.action(), subject(post.id()), detail);
        return new Move.Done<>(state, next.get());
    }

    /** The post of that id, in any school. For work inside of the pipeline only. */
    public Post get(String id) {
        return database.sql("select * from post where id = ?")
                .param(id)
                .query(PostRow::read)
                .single();
    }

    /** A school's post; another school's is not there. */
    public Optional<Post> find(String schoolId, String id) {
        return database.sql("select * from post where school_id = ? and id = ?")
                .params(schoolId, id)
                .query(PostRow::read)
                .optional();
    }

    /** The posts of a draft, in the order in which they were made. */
    public List<Post> of(String draftId) {
        return database.sql("select * from post where draft_id = ? order by id")
                .param(draftId)
                .query(PostRow::read)
                .list();
    }

    /** A school's posts in the order in which they were made, after the id given. */
    public List<Post> list(PostQuery query) {
        var state = query.state().map(PostState::name).orElse("");
        var channel = query.channelId().orElse("");
        return database.sql("""
                        select * from post where school_id = ? and id > ? and (? = '' or state = ?)
                          and (? = '' or channel_id = ?) order by id limit ?""")
                .params(query.schoolId(), query.after(), state, state, channel, channel, query.limit())
                .query(PostRow::read)
                .list();
    }

    /** A school's posts that are due, or were sent, most recent first. */
    public List<Post> latest(String schoolId, int limit) {
        return database.sql("select * from post where school_id = ? order by due desc, id desc limit ?")
                .params(schoolId, limit)
                .query(PostRow::read)
                .list();
    }

    static String subject(String postId) {
        return "post:" + postId;
    }
}
