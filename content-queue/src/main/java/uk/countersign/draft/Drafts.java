package uk.countersign.draft;

import static uk.countersign.database.Database.values;

import java.time.Clock;
import java.util.Collection;
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
 * All drafts. Nothing else writes a draft's state; each change is one statement that holds only in the state that it
 * was decided on, with its audit entry in the same transaction.
 */
@Repository
public class Drafts {

    private final Database database;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;
    private final Revisions revisions;
    private final Findings findings;

    Drafts(Database database, AuditLog audit, Ids ids, Clock clock, Revisions revisions, Findings findings) {
        this.database = database;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.revisions = revisions;
        this.findings = findings;
    }

    /** Takes in a draft with its first revision; one that came before under the same key is given back as it stands. */
    public Received receive(NewDraft draft, Actor actor) {
        // The same key may come in twice at once: the second waits here for the first.
        audit.takeTurn(draft.schoolId());
        var earlier = draft.idempotencyKey().flatMap(key -> byKey(draft.schoolId(), draft.authorId(), key));
        if (earlier.isPresent()) {
            return new Received(earlier.get(), false);
        }
        var id = ids.next();
        var now = clock.instant();
        database.sql("""
                        insert into draft (id, school_id, author_id, source, title, state, received_at, changed_at,
                          delivery, idempotency_key) values (?, ?, ?, ?, ?, 'RECEIVED', ?, ?, ?, ?)""")
                .params(values(
                        id,
                        draft.schoolId(),
                        draft.authorId(),
                        draft.source(),
                        draft.title(),
                        now,
                        now,
                        draft.delivery(),
                        draft.idempotencyKey()))
                .update();
        var revision = revisions.add(id, draft.authorId(), draft.submitted());
        database.sql("update draft set revision_id = ? where id = ?")
                .params(values(revision.id(), id))
                .update();
        audit.write(
                draft.schoolId(),
                actor,
                "draft.received",
                subject(id),
                "by " + draft.source().label());
        return new Received(get(id), true);
    }

    /** A draft that was taken in, or found to have been. */
    public record Received(Draft draft, boolean isNew) {}

    /** Makes a new revision the newest. What was decided on the one before no longer counts. */
    public Move<DraftState> revise(Draft draft, String editorId, Submitted submitted, Actor actor) {
        return revise(draft, editorId, submitted, actor, "draft.edited");
    }

    /** Has the newest revision checked again as it was submitted, because what is known of people has changed. */
    public Move<DraftState> recheck(Draft draft, Actor actor) {
        var newest = revisions.get(draft.revisionId());
        return revise(draft, newest.editorId(), newest.submitted(), actor, "draft.rechecked");
    }

    private Move<DraftState> revise(Draft draft, String editorId, Submitted submitted, Actor actor, String action) {
        audit.takeTurn(draft.schoolId());
        Move<DraftState> move = lockedState(draft.id()) == DraftState.RECEIVED
                ? touch(draft)
                : move(draft, DraftCommand.REVISE, actor, "", "");
        if (move.done()) {
            var revision = revisions.add(draft.id(), editorId, submitted);
            database.sql("update draft set revision_id = ?, verdict = null, publish_at = null where id = ?")
                    .params(values(revision.id(), draft.id()))
                    .update();
            audit.write(draft.schoolId(), actor, action, subject(draft.id()), "revision " + revision.number());
        }
        return move;
    }

    /** Does the command to a draft, if its newest revision is still the one that the caller looked at. */
    public Move<DraftState> move(Draft draft, DraftCommand command, Actor actor, String reason, String detail) {
        return move(draft, command, Fence.revision(draft.revisionId()), actor, reason, detail);
    }

    Move<DraftState> move(Draft draft, DraftCommand command, Fence fence, Actor actor, String reason, String detail) {
        audit.takeTurn(draft.schoolId());
        var state = lockedState(draft.id());
        var next = DraftTransitions.TABLE.next(state, command);
        if (next.isEmpty()) {
            return new Move.NotAllowed<>(state);
        }
        var written = database.sql("""
                        update draft set state = ?, reason = ?, changed_at = ?, lease_owner = null, lease_until = null
                        where id = ? and state = ? and\s""" + fence.condition())
                .params(values(next.get(), reason, clock.instant(), draft.id(), state, fence.value()))
                .update();
        if (written == 0) {
            return new Move.Overtaken<>();
        }
        audit.write(draft.schoolId(), actor, command.action(), subject(draft.id()), detail);
        return new Move.Done<>(state, next.get());
    }

    private DraftState lockedState(String id) {
        return DraftState.valueOf(database.sql("select state from draft where id = ?"
                        + database.dialect().forUpdate())
                .param(id)
                .query(String.class)
                .single());
    }

    private Move<DraftState> touch(Draft draft) {
        var touched = database.sql(
                        "update draft set changed_at = ? where id = ? and state = 'RECEIVED' and revision_id = ?")
                .params(values(clock.instant(), draft.id(), draft.revisionId()))
                .update();
        return touched == 0 ? new Move.Overtaken<>() : new Move.Done<>(DraftState.RECEIVED, DraftState.RECEIVED);
    }

    /** Works out the verdict of the newest revision again, after a block was lifted. */
    public void rejudge(Draft draft) {
        database.requireTransaction();
        var verdict = Verdict.of(findings.of(draft.revisionId()).stream()
                .map(RecordedFinding::severity)
                .toList());
        database.sql("update draft set verdict = ? where id = ?")
                .params(values(verdict, draft.id()))
                .update();
    }

    /** The draft of that id, in any school. For work inside of the pipeline only. */
    public Draft get(String id) {
        return database.sql(DraftRow.SELECT + "where d.id = ?")
                .param(id)
                .query(DraftRow::read)
                .single();
    }

    /** A school's draft; another school's is not there. */
    public Optional<Draft> find(String schoolId, String id) {
        return database.sql(DraftRow.SELECT + "where d.school_id = ? and d.id = ?")
                .params(values(schoolId, id))
                .query(DraftRow::read)
                .optional();
    }

    /** A school's drafts in order of arrival, after the id given. */
    public List<Draft> list(DraftQuery query) {
        var conditions = new StringBuilder("where d.school_id = :school and d.id > :after");
        query.state().ifPresent(state -> conditions.append(" and d.state = :state"));
        query.authorId().ifPresent(author -> conditions.append(" and d.author_id = :author"));
        return database.sql(DraftRow.SELECT + conditions + " order by d.id limit :limit")
                .param("school", query.schoolId())
                .param("after", query.after())
                .param("state", query.state().map(DraftState::name).orElse(""))
                .param("author", query.authorId().orElse(""))
                .param("limit", query.limit())
                .query(DraftRow::read)
                .list();
    }

    public int count(String schoolId, DraftState state) {
        return database.sql("select count(*) from draft where school_id = ? and state = ?")
                .params(values(schoolId, state))
                .query(Integer.class)
                .single();
    }

    /** Drafts whose newest revision waits for approval, or is approved, and names or shows one of these people. */
    public List<Draft> undecidedAbout(Collection<String> personIds) {
        return Database.inPortions(
                        personIds,
                        portion -> database.sql(DraftRow.SELECT + """
                        where d.state in ('AWAITING_APPROVAL', 'APPROVED', 'NEEDS_CHANGES') and d.id in (
                          select r.draft_id from revision_person p join revision r on r.id = p.revision_id
                          where p.person_id in (:people) and r.id = d.revision_id)
                        order by d.id""")
                                .param("people", portion)
                                .query(DraftRow::read)
                                .list())
                .stream()
                .distinct()
                .toList();
    }

    /** Drafts that wait for approval and whose time has passed. */
    public List<Draft> overdue(int limit) {
        return database.sql(DraftRow.SELECT + "where d.state = 'AWAITING_APPROVAL' and d.publish_at < ? limit ?")
                .params(values(clock.instant(), limit))
                .query(DraftRow::read)
                .list();
    }

    private Optional<Draft> byKey(String schoolId, String authorId, String key) {
        return database.sql(DraftRow.SELECT + "where d.school_id = ? and d.author_id = ? and d.idempotency_key = ?")
                .params(values(schoolId, authorId, key))
                .query(DraftRow::read)
                .optional();
    }

    static String subject(String draftId) {
        return "draft:" + draftId;
    }
}
