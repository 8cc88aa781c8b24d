package uk.countersign.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.countersign.audit.AuditEntry;
import uk.countersign.audit.AuditLog;
import uk.countersign.school.Member;
import uk.countersign.school.Members;
import uk.countersign.school.Membership;
import uk.countersign.school.Role;
import uk.countersign.security.SignedIn;

/**
 * Who may give whom a new way in. Password and second factor belong to the person in all schools, and together they let
 * whoever holds them sign: so nobody deals with them for a school that is not theirs, and nobody with both.
 */
@Component
class WayInRules {

    static final String LINK_MADE = "member.link-made";
    static final String FACTOR_REMOVED = "member.second-factor-removed";
    static final String NEW_PASSWORD = "new password";

    /** For how long one half of a way in keeps the same person from the other. */
    private static final Duration APART = Duration.ofDays(14);

    private final Members members;
    private final AuditLog audit;
    private final Clock clock;

    WayInRules(Members members, AuditLog audit, Clock clock) {
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether every school in which the member has a role is one that this person administers. */
    boolean administersAllOf(SignedIn by, String memberId) {
        return holdsInAllOf(by, memberId, Set.of(Role.ADMIN));
    }

    /** Why this person may not make a link for the member. */
    Optional<String> againstLink(SignedIn by, Member member) {
        if (members.passwordHash(member.id()).isEmpty()) {
            return against(by, member, Set.of(Role.ADMIN));
        }
        return against(by, member, Set.of(Role.ADMIN))
                .or(() -> did(by, member, FACTOR_REMOVED, "")
                        ? Optional.of("You had " + member.name() + " set up a second factor anew. Somebody else has to"
                                + " make the link for a new password: another administrator.")
                        : Optional.empty());
    }

    /** Why this person may not have the member's second factor forgotten. */
    Optional<String> againstForgetting(SignedIn by, Member member) {
        return against(by, member, Set.of(Role.ADMIN, Role.APPROVER))
                .or(() -> did(by, member, LINK_MADE, NEW_PASSWORD)
                        ? Optional.of("You made " + member.name() + " a link for a new password. Somebody else has to"
                                + " forget the second factor: another administrator or an approver.")
                        : Optional.empty());
    }

    private Optional<String> against(SignedIn by, Member member, Set<Role> roles) {
        if (by.memberId().equals(member.id())) {
            return Optional.of("Change your own password and second factor under Your account.");
        }
        if (by.membership().roles().stream().noneMatch(roles::contains)) {
            return Optional.of("Ask an administrator or an approver: whoever stands in does not do this.");
        }
        return holdsInAllOf(by, member.id(), roles)
                ? Optional.empty()
                : Optional.of(member.name() + " also works in another school of your trust. An administrator of all"
                        + " their schools has to do this.");
    }

    private boolean holdsInAllOf(SignedIn by, String memberId, Set<Role> roles) {
        // What was only lent for a time does not count.
        var held = members.membershipsOf(by.memberId()).stream()
                .filter(membership -> membership.roles().stream().anyMatch(roles::contains))
                .map(Membership::schoolId)
                .toList();
        return held.containsAll(schoolsOf(memberId));
    }

    private List<String> schoolsOf(String memberId) {
        return members.membershipsOf(memberId).stream()
                .filter(membership -> !membership.roles().isEmpty())
                .map(Membership::schoolId)
                .toList();
    }

    private boolean did(SignedIn by, Member member, String action, String detail) {
        var since = clock.instant().minus(APART);
        return schoolsOf(member.id()).stream()
                .flatMap(school -> audit.about(school, "member:" + member.id()).stream())
                .filter(entry ->
                        entry.actorId().equals(by.memberId()) && entry.at().isAfter(since))
                .anyMatch(entry -> is(entry, action, detail));
    }

    private static boolean is(AuditEntry entry, String action, String detail) {
        return entry.action().equals(action) && entry.detail().equals(detail);
    }
}
