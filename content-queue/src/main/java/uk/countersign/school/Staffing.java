package uk.countersign.school;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;

/**
 * Who may give whom which roles. An admin may, but never more to themselves; to a school's only admin an approver gives
 * them. A school always keeps an admin who can sign in. Each way answers why not; empty when it is done.
 */
@Service
public class Staffing {

    private static final String NOT_YET =
            "The day of the training is still to come. Write it down once they have been trained.";

    private final Members members;
    private final OneTimeLinks links;
    private final ApiTokens tokens;
    private final Delegations delegations;
    private final Schools schools;
    private final AuditLog audit;
    private final Clock clock;

    Staffing(
            Members members,
            OneTimeLinks links,
            ApiTokens tokens,
            Delegations delegations,
            Schools schools,
            AuditLog audit,
            Clock clock) {
        this.members = members;
        this.links = links;
        this.tokens = tokens;
        this.delegations = delegations;
        this.schools = schools;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a member is to be in a school. */
    public record Wanted(Set<Role> roles, Optional<LocalDate> trainedOn, Optional<LocalDate> policyAcknowledgedOn) {

        public Wanted {
            roles = Set.copyOf(roles);
        }
    }

    /** Makes a person of the trust a member of the school too. */
    public Optional<String> take(Membership by, Member person, Wanted wanted, Actor actor) {
        audit.takeTurn(by.schoolId());
        if (!by.roles().contains(Role.ADMIN)) {
            return Optional.of("Only an administrator adds members.");
        }
        if (wanted.roles().isEmpty()) {
            return Optional.of("Tick at least one thing that " + person.name() + " may do.");
        }
        if (members.membership(person.id(), by.schoolId())
                .filter(known -> !known.roles().isEmpty())
                .isPresent()) {
            return Optional.of(person.name() + " is a member of this school already.");
        }
        if (isToCome(wanted, by.schoolId())) {
            return Optional.of(NOT_YET);
        }
        grant(by.schoolId(), person, wanted, actor);
        return Optional.empty();
    }

    /** Gives a member other roles and dates in place of those before. */
    public Optional<String> change(Membership by, String memberId, Wanted wanted, Actor actor) {
        audit.takeTurn(by.schoolId());
        var member = members.membership(memberId, by.schoolId())
                .filter(known -> !known.roles().isEmpty());
        if (member.isEmpty()) {
            return Optional.of("There is no such member of this school.");
        }
        var refusal = refusal(by, member.get(), wanted.roles());
        if (refusal.isEmpty() && isToCome(wanted, by.schoolId())) {
            return Optional.of(NOT_YET);
        }
        if (refusal.isEmpty()) {
            // Whoever was asked to stand in was asked as what they were then.
            if (wanted.trainedOn().isEmpty()
                    || !wanted.roles().equals(member.get().roles())) {
                delegations.endAllOf(by.schoolId(), memberId, actor);
            }
            grant(by.schoolId(), member.get().member(), wanted, actor);
        }
        return refusal;
    }

    private boolean isToCome(Wanted wanted, String schoolId) {
        var today = LocalDate.ofInstant(clock.instant(), schools.get(schoolId).zone());
        return wanted.trainedOn().filter(day -> day.isAfter(today)).isPresent();
    }

    private Optional<String> refusal(Membership by, Membership member, Set<Role> wanted) {
        var self = by.member().id().equals(member.member().id());
        var admins = adminsWhoCanSignIn(by.schoolId());
        var onlyAdmin = admins.equals(List.of(member.member().id()));
        var name = member.member().name();
        if (wanted.isEmpty()) {
            return Optional.of("Tick at least one thing that " + name + " may do, or end their access.");
        }
        if (onlyAdmin && !wanted.contains(Role.ADMIN)) {
            return Optional.of("A school needs an administrator. Make somebody else one first.");
        }
        if (self && !member.roles().containsAll(wanted)) {
            return Optional.of(
                    onlyAdmin
                            ? "You cannot give yourself more than you have. Ask an approver to do it: they can, while"
                                    + " you are the only administrator."
                            : "You cannot give yourself more than you have. Ask another administrator to do it.");
        }
        var approverForOnlyAdmin = by.roles().contains(Role.APPROVER) && onlyAdmin && !self;
        return by.roles().contains(Role.ADMIN) || approverForOnlyAdmin
                ? Optional.empty()
                : Optional.of("Only an administrator changes what members may do.");
    }

    /** Ends what a member may do in a school, with every token, way in and delegation. Sessions find no role any more. */
    public Optional<String> end(Membership by, String memberId, Actor actor) {
        var schoolId = by.schoolId();
        audit.takeTurn(schoolId);
        var member = members.membership(memberId, schoolId)
                .filter(known -> !known.roles().isEmpty());
        if (member.isEmpty()) {
            return Optional.of("There is no such member of this school.");
        }
        if (!by.roles().contains(Role.ADMIN)) {
            return Optional.of("Only an administrator ends somebody’s access.");
        }
        if (adminsWhoCanSignIn(schoolId).equals(List.of(memberId))) {
            return Optional.of("A school needs an administrator. Make somebody else one first.");
        }
        delegations.endAllOf(schoolId, memberId, actor);
        tokens.revokeAllOf(schoolId, memberId, actor);
        grant(
                schoolId,
                member.get().member(),
                new Wanted(Set.of(), member.get().trainedOn(), member.get().policyAcknowledgedOn()),
                actor);
        audit.write(schoolId, actor, "member.access-ended", "member:" + memberId, "");
        if (belongsNowhere(memberId)) {
            links.drop(memberId);
        }
        return Optional.empty();
    }

    /** Whether a person has no role in any school any more. */
    public boolean belongsNowhere(String memberId) {
        return members.membershipsOf(memberId).stream()
                .allMatch(membership -> membership.roles().isEmpty());
    }

    /** Whoever was invited and has not come yet keeps no school open. */
    private List<String> adminsWhoCanSignIn(String schoolId) {
        return members.of(schoolId).stream()
                .filter(membership -> membership.roles().contains(Role.ADMIN))
                .map(membership -> membership.member().id())
                .filter(id -> members.passwordHash(id).isPresent())
                .toList();
    }

    private void grant(String schoolId, Member member, Wanted wanted, Actor actor) {
        members.grant(
                new Membership(member, schoolId, wanted.roles(), wanted.trainedOn(), wanted.policyAcknowledgedOn()),
                actor);
    }
}
