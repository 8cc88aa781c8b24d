package uk.countersign.post;

import static uk.countersign.database.Database.values;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.draft.PersonMention.How;
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

    /** Schedules a post; a revision has never more than one post on a channel that is not cancelled. */
    public String schedule(NewPost post, Actor actor) {
        audit.takeTurn(post.schoolId());
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

    /** Does the command to a post, whoever has claimed it. Only a person resumes one that may have gone out. */
    public Move<PostState> move(Post post, PostCommand command, Actor actor, String reason) {
        return move(post, command, Fence.NONE, actor, reason, "channel " + post.channelId());
    }

    Move<PostState> move(Post post, PostCommand command, Fence fence, Actor actor, String reason, String detail) {
        audit.takeTurn(post.schoolId());
        var now = database.sql(
                        "select * from post where id = ?" + database.dialect().forUpdate())
                .param(post.id())
                .query(PostRow::read)
                .single();
        var state = now.state();
        var next = PostTransitions.TABLE.next(state, command);
        var againByItself = command == PostCommand.RESUME && now.doubtful() && actor.equals(Actor.COUNTERSIGN);
        if (next.isEmpty() || againByItself) {
            return new Move.NotAllowed<>(state);
        }
        // A claim lasts through the sending and ends with whatever else happens.
        var goesOut = command == PostCommand.SEND || command == PostCommand.GO_ON;
        var claim = goesOut ? "" : ", lease_owner = null, lease_until = null";
        var written = database.sql("update post set state = ?, reason = ?, doubtful = ?" + claim
                        + " where id = ? and state = ? and " + fence.condition())
                .params(values(
                        next.get(), reason, command.leavesDoubt(now.doubtful()), post.id(), state, fence.value()))
                .update();
        if (written == 0) {
            return new Move.Overtaken<>();
        }
        audit.write(post.schoolId(), actor, command.action(), subject(post.id()), detail);
        return new Move.Done<>(state, next.get());
    }

    /** Has a stopped post go out after all, at that time, because a person says so; its tries begin anew. */
    public Move<PostState> resume(Post post, Actor actor, Instant due, String detail) {
        var move = move(
                post,
                PostCommand.RESUME,
                Fence.NONE,
                actor,
                "",
                "channel " + post.channelId() + (detail.isEmpty() ? "" : ", " + detail));
        if (move.done()) {
            database.sql("update post set due = ?, not_before = ?, tries = 0 where id = ?")
                    .params(values(due, due, post.id()))
                    .update();
        }
        return move;
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
        var conditions = new StringBuilder("where school_id = :school and id > :after");
        query.state().ifPresent(state -> conditions.append(" and state = :state"));
        query.channelId().ifPresent(channel -> conditions.append(" and channel_id = :channel"));
        return database.sql("select * from post " + conditions + " order by id limit :limit")
                .param("school", query.schoolId())
                .param("after", query.after())
                .param("state", query.state().map(PostState::name).orElse(""))
                .param("channel", query.channelId().orElse(""))
                .param("limit", query.limit())
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

    /** A school's posts that are out and went out since then, most recent first. */
    public List<Post> sentSince(String schoolId, Instant since, int limit) {
        return database.sql("""
                        select * from post where school_id = ? and state = 'PUBLISHED' and sent_at > ?
                        order by sent_at desc, id desc limit ?""")
                .params(values(schoolId, since, limit))
                .query(PostRow::read)
                .list();
    }

    /** Posts of revisions that name or show one of these people, oldest first; cancelled and removed ones too. */
    public List<Post> about(Collection<String> personIds) {
        return Database.inPortions(
                        personIds,
                        portion -> database.sql("""
                                select * from post where revision_id in (
                                  select revision_id from revision_person where person_id in (:people))
                                order by id""")
                                .param("people", portion)
                                .query(PostRow::read)
                                .list())
                .stream()
                .distinct()
                .sorted(Comparator.comparing(Post::id))
                .toList();
    }

    /** Posts that may stand on a platform, or be on their way, and surely name or show one of these people. */
    public List<Post> about(Collection<String> personIds, Collection<How> how) {
        return Database.inPortions(
                        personIds,
                        portion -> database.sql("""
                                        select p.* from post p where p.state in
                                          ('SCHEDULED', 'SENDING', 'PUBLISHED', 'UNCONFIRMED', 'HELD', 'TAKEDOWN_DUE')
                                          and p.revision_id in (select revision_id from revision_person
                                            where person_id in (:people) and how in (:how) and certain)
                                        order by p.id""")
                                .param("people", portion)
                                .param("how", how.stream().map(How::name).toList())
                                .query(PostRow::read)
                                .list())
                .stream()
                .distinct()
                .toList();
    }

    /** A school's posts that a pause would stop. */
    public List<Post> scheduled(String schoolId) {
        return database.sql("select * from post where school_id = ? and state = 'SCHEDULED' order by id")
                .param(schoolId)
                .query(PostRow::read)
                .list();
    }

    /** A school's posts that are held for that reason and of which it is known that they are not out. */
    public List<Post> heldBecause(String schoolId, String reason) {
        return database.sql(
                        "select * from post where school_id = ? and state = 'HELD' and reason = ? and not doubtful order by id")
                .params(values(schoolId, reason))
                .query(PostRow::read)
                .list();
    }

    /** A school's posts that are on their way at this moment. */
    public List<Post> inFlight(String schoolId) {
        return database.sql("select * from post where school_id = ? and state = 'SENDING' order by id")
                .param(schoolId)
                .query(PostRow::read)
                .list();
    }

    static String subject(String postId) {
        return "post:" + postId;
    }
}
