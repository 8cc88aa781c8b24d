package uk.countersign.school;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;

/** Who approves while others are away. A membership that is read within the dates may approve; see {@link Members}. */
@Repository
public class Delegations {

    private final Database database;
    private final Members members;
    private final Schools schools;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    Delegations(Database database, Members members, Schools schools, AuditLog audit, Ids ids, Clock clock) {
        this.database = database;
        this.members = members;
        this.schools = schools;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Lets a member approve on these days.
     *
     * @return why not; empty when it is done
     */
    public Optional<String> give(
            Membership giver, String deputyId, LocalDate firstDay, LocalDate lastDay, Actor actor) {
        var schoolId = giver.schoolId();
        audit.takeTurn(schoolId);
        var zone = schools.get(schoolId).zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var deputy = members.membership(deputyId, schoolId);
        var refusal = refusal(giver, deputy, new Days(firstDay, lastDay, today));
        if (refusal.isPresent()) {
            return refusal;
        }
        database.sql("""
                        insert into delegation (id, school_id, member_id, given_by, given_at, first_day, last_day,
                          begins_at, ends_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(values(
                        ids.next(),
                        schoolId,
                        deputyId,
                        giver.member().id(),
                        clock.instant(),
                        firstDay,
                        lastDay,
                        firstDay.atStartOfDay(zone).toInstant(),
                        lastDay.plusDays(1).atStartOfDay(zone).toInstant()))
                .update();
        audit.write(schoolId, actor, "approval.delegated", "member:" + deputyId, "from " + firstDay + " to " + lastDay);
        return Optional.empty();
    }

    private record Days(LocalDate first, LocalDate last, LocalDate today) {}

    private static Optional<String> refusal(Membership giver, Optional<Membership> deputy, Days days) {
        if (!giver.roles().contains(Role.APPROVER) && !giver.roles().contains(Role.ADMIN)) {
            return Optional.of("Only an approver or an administrator lets somebody stand in.");
        }
        if (deputy.isEmpty() || deputy.get().roles().isEmpty()) {
            return Optional.of("Choose a member of this school.");
        }
        var name = deputy.get().member().name();
        if (deputy.get().member().id().equals(giver.member().id())) {
            return Optional.of("Nobody makes themselves an approver. Choose somebody else.");
        }
        if (deputy.get().roles().contains(Role.APPROVER)) {
            return Optional.of(name + " is an approver already and needs nothing more.");
        }
        if (deputy.get().trainedOn().filter(day -> !day.isAfter(days.today())).isEmpty()) {
            return Optional.of(name + " has not been trained yet. Write down when they were, under Members, or choose"
                    + " somebody who has.");
        }
        if (days.last().isBefore(days.first())) {
            return Optional.of("The last day is before the first. Choose the days again.");
        }
        return days.last().isBefore(days.today())
                ? Optional.of("These days are over. Choose others.")
                : Optional.empty();
    }

    /** Ends it at once; does nothing if it has ended. */
    public void end(String schoolId, String id, Actor actor) {
        audit.takeTurn(schoolId);
        of(schoolId).stream()
                .filter(delegation -> delegation.id().equals(id) && delegation.isOpen(clock.instant()))
                .forEach(delegation -> end(delegation, actor));
    }

    /** Ends all that a member has been given; for whoever leaves. */
    public void endAllOf(String schoolId, String memberId, Actor actor) {
        audit.takeTurn(schoolId);
        of(schoolId).stream()
                .filter(delegation -> delegation.deputyId().equals(memberId) && delegation.isOpen(clock.instant()))
                .forEach(delegation -> end(delegation, actor));
    }

    private void end(Delegation delegation, Actor actor) {
        database.sql("update delegation set ended_at = ?, ended_by = ? where id = ?")
                .params(values(clock.instant(), actor.id(), delegation.id()))
                .update();
        audit.write(
                delegation.schoolId(),
                actor,
                "approval.delegation-ended",
                "member:" + delegation.deputyId(),
                "from " + delegation.firstDay() + " to " + delegation.lastDay());
    }

    /** All that a school ever gave, newest first. */
    public List<Delegation> of(String schoolId) {
        return database.sql("select * from delegation where school_id = ? order by begins_at desc, id desc")
                .param(schoolId)
                .query(Delegations::delegation)
                .list();
    }

    private static Delegation delegation(ResultSet row, int number) throws SQLException {
        return new Delegation(
                row.getString("id"),
                row.getString("school_id"),
                row.getString("member_id"),
                row.getString("given_by"),
                LocalDate.parse(row.getString("first_day")),
                LocalDate.parse(row.getString("last_day")),
                row.getTimestamp("begins_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(java.sql.Timestamp::toInstant));
    }
}
