package uk.countersign.draft;

import static uk.countersign.database.Database.values;

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

/** Which screening run works on which drafts, and until when. */
@Repository
public class DraftClaims {

    private final Database database;
    private final Drafts drafts;
    private final AuditLog audit;
    private final Clock clock;

    DraftClaims(Database database, Drafts drafts, AuditLog audit, Clock clock) {
        this.database = database;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Claims the drafts that have waited longest, until the lease ends. */
    public List<Draft> claim(String owner, Instant leaseUntil, int limit) {
        database.requireTransaction();
        var schools = database.sql("""
                        select distinct school_id from (
                          select school_id from draft where state = 'RECEIVED' order by received_at, id limit ?) oldest""").param(limit).query(String.class).list();
        if (schools.isEmpty()) {
            return List.of();
        }
        // From here on no other run claims anything of these schools.
        audit.takeTurns(schools);
        var claimed = database.sql("""
                        update draft set state = 'SCREENING', lease_owner = :owner, lease_until = :until,
                          changed_at = :now where id in (
                            select id from draft where state = 'RECEIVED' and school_id in (:schools)
                            order by received_at, id limit :limit)
                        returning id""")
                .param("owner", owner)
                .param("until", Database.value(leaseUntil))
                .param("now", Database.value(clock.instant()))
                .param("schools", schools)
                .param("limit", limit)
                .query(String.class)
                .list();
        var taken = byIds(claimed);
        taken.forEach(draft -> audit.write(
                draft.schoolId(), Actor.COUNTERSIGN, DraftCommand.CLAIM.action(), Drafts.subject(draft.id()), ""));
        return taken;
    }

    /** Gives back drafts whose claim ran out, so that another run takes them. */
    public int giveBackExpiredClaims() {
        database.requireTransaction();
        var now = clock.instant();
        var abandoned = database.sql(DraftRow.SELECT + "where d.state = 'SCREENING' and d.lease_until < ?")
                .params(values(now))
                .query(DraftRow::read)
                .list();
        return unclaim(abandoned, Fence.expired(now), "claim ran out");
    }

    /** Gives back every draft that this owner still has claimed. */
    public int giveBack(String owner) {
        database.requireTransaction();
        return unclaim(claimedBy(owner), Fence.lease(owner), "run ended");
    }

    /** Gives back every claim. Only for a database that no other process uses, when the application starts. */
    public int giveBackAll() {
        database.requireTransaction();
        var all = database.sql(DraftRow.SELECT + "where d.state = 'SCREENING'")
                .query(DraftRow::read)
                .list();
        return unclaim(all, Fence.NONE, "the application started");
    }

    private int unclaim(List<Draft> claimed, Fence fence, String detail) {
        audit.takeTurns(claimed.stream().map(Draft::schoolId).toList());
        return (int) claimed.stream()
                .map(draft -> drafts.move(draft, DraftCommand.UNCLAIM, fence, Actor.COUNTERSIGN, "", detail))
                .filter(Move::done)
                .count();
    }

    /** What a run has claimed and not finished, oldest first. */
    public List<Draft> claimedBy(String owner) {
        return database.sql(DraftRow.SELECT
                        + "where d.state = 'SCREENING' and d.lease_owner = ? order by d.received_at, d.id")
                .param(owner)
                .query(DraftRow::read)
                .list();
    }

    /** Keeps a claim. False when it was lost: then nothing may be written under it. */
    public boolean renew(Draft draft, String owner, Instant leaseUntil) {
        database.requireTransaction();
        return database.sql("""
                                update draft set lease_until = ?
                                where id = ? and state = 'SCREENING' and lease_owner = ? and revision_id = ?""")
                        .params(values(leaseUntil, draft.id(), owner, draft.revisionId()))
                        .update()
                == 1;
    }

    /** Ends a claim with the command, if the claim is still held. */
    public Move<DraftState> finish(Draft draft, String owner, DraftCommand command, Verdicted outcome) {
        var move =
                drafts.move(draft, command, Fence.lease(owner), Actor.COUNTERSIGN, outcome.reason(), outcome.detail());
        if (move.done()) {
            database.sql("update draft set verdict = ?, publish_at = ?, title = ? where id = ?")
                    .params(values(outcome.verdict(), outcome.publishAt(), outcome.title(), draft.id()))
                    .update();
        }
        return move;
    }

    /** What a screening run says of a draft when it is done with it. */
    public record Verdicted(
            Optional<Verdict> verdict, Optional<Instant> publishAt, String title, String reason, String detail) {}

    private List<Draft> byIds(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql(DraftRow.SELECT + "where d.id in (:ids) order by d.received_at, d.id")
                        .param("ids", ids)
                        .query(DraftRow::read)
                        .list();
    }
}
