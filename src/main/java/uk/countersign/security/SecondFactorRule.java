package uk.countersign.security;

import org.springframework.stereotype.Component;
import uk.countersign.school.Members;
import uk.countersign.school.Role;
import uk.countersign.school.SignInRulings;

/** Who may not do without a second factor. */
@Component
public class SecondFactorRule {

    private final Members members;
    private final SignInRulings rulings;

    SecondFactorRule(Members members, SignInRulings rulings) {
        this.members = members;
        this.rulings = rulings;
    }

    /** Whether the school asks this member for one: approvers, whoever stands in for them, and admins. */
    public boolean isRequired(SignedIn member) {
        return member.may(Role.APPROVER, Role.ADMIN)
                && rulings.of(member.schoolId()).secondFactor();
    }

    /** Whether any school asks this member for one, not only the present one: there is one second factor for all. */
    public boolean isRequiredAnywhere(String memberId) {
        return members.membershipsOf(memberId).stream()
                .filter(membership -> membership.has(Role.APPROVER) || membership.has(Role.ADMIN))
                .anyMatch(membership -> rulings.of(membership.schoolId()).secondFactor());
    }
}
