package uk.countersign.security;

import org.springframework.stereotype.Component;
import uk.countersign.school.Role;
import uk.countersign.school.SignInRulings;

/** Who may not do without a second factor. */
@Component
public class SecondFactorRule {

    private final SignInRulings rulings;

    SecondFactorRule(SignInRulings rulings) {
        this.rulings = rulings;
    }

    /** Whether the school asks this member for one: approvers, whoever stands in for them, and admins. */
    public boolean isRequired(SignedIn member) {
        return member.may(Role.APPROVER, Role.ADMIN)
                && rulings.of(member.schoolId()).secondFactor();
    }
}
