package uk.countersign.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.countersign.school.Members;
import uk.countersign.school.Membership;
import uk.countersign.school.Role;
import uk.countersign.school.SecondFactors;
import uk.countersign.security.SignedIn;

/** Puts together what the page of members shows. */
@Component
class MembersPages {

    private static final long APPROVERS = 2;

    private final Members members;
    private final SecondFactors secondFactors;
    private final Clock clock;

    MembersPages(Members members, SecondFactors secondFactors, Clock clock) {
        this.members = members;
        this.secondFactors = secondFactors;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param fewApprovers whether there are not two people who can sign
     */
    record MembersPage(
            boolean mayChange, boolean fewApprovers, String today, List<RoleWords.Choice> choices, List<Line> lines) {}

    /**
     * A member.
     *
     * @param invited whether no password was chosen yet
     * @param mayChange whether the viewer may change what this member may do
     * @param mayForget whether the viewer may have this member set up a second factor anew
     */
    record Line(
            String id,
            String name,
            String email,
            String roles,
            List<RoleWords.Choice> choices,
            String trained,
            String acknowledged,
            boolean invited,
            boolean secondFactor,
            boolean deputy,
            boolean self,
            boolean mayChange,
            boolean mayForget) {}

    MembersPage of(SignedIn viewer) {
        var all = members.of(viewer.schoolId()).stream()
                .filter(membership -> !membership.roles().isEmpty())
                .toList();
        var onlyAdmin = onlyAdmin(all);
        var admin = viewer.may(Role.ADMIN);
        return new MembersPage(
                admin,
                all.stream()
                                .filter(known -> known.roles().contains(Role.APPROVER))
                                .count()
                        < APPROVERS,
                today(viewer.school().zone()).toString(),
                RoleWords.choices(Set.of(Role.SUBMITTER)),
                all.stream()
                        .map(known -> line(
                                known,
                                viewer,
                                admin
                                        || onlyAdmin.equals(
                                                Optional.of(known.member().id()))))
                        .toList());
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Optional<String> onlyAdmin(List<Membership> all) {
        var admins = all.stream()
                .filter(known -> known.roles().contains(Role.ADMIN))
                .map(known -> known.member().id())
                .filter(id -> members.passwordHash(id).isPresent())
                .toList();
        return admins.size() == 1 ? Optional.of(admins.get(0)) : Optional.empty();
    }

    private Line line(Membership known, SignedIn viewer, boolean mayChange) {
        var id = known.member().id();
        var self = id.equals(viewer.memberId());
        var roles = viewer.membership().roles();
        var secondFactor = secondFactors.has(id);
        return new Line(
                id,
                known.member().name(),
                known.member().email(),
                RoleWords.titles(known.roles()),
                RoleWords.choices(known.roles()),
                known.trainedOn().map(LocalDate::toString).orElse(""),
                known.policyAcknowledgedOn().map(LocalDate::toString).orElse(""),
                members.passwordHash(id).isEmpty(),
                secondFactor,
                known.deputy(),
                self,
                mayChange,
                secondFactor && !self && (roles.contains(Role.ADMIN) || roles.contains(Role.APPROVER)));
    }
}
