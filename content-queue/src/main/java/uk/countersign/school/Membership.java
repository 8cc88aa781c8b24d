package uk.countersign.school;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A member's roles in one school, with when they were trained and acknowledged the policy.
 *
 * @param roles that the member holds, not what is only lent for a time
 * @param deputy whether the member approves at this moment in place of somebody who is away
 */
public record Membership(
        Member member,
        String schoolId,
        Set<Role> roles,
        Optional<LocalDate> trainedOn,
        Optional<LocalDate> policyAcknowledgedOn,
        boolean deputy) {

    public Membership {
        roles = Set.copyOf(roles);
    }

    public Membership(
            Member member,
            String schoolId,
            Set<Role> roles,
            Optional<LocalDate> trainedOn,
            Optional<LocalDate> policyAcknowledgedOn) {
        this(member, schoolId, roles, trainedOn, policyAcknowledgedOn, false);
    }

    /** Whether the member may act in that role now. */
    public boolean has(Role role) {
        return roles.contains(role) || deputy && role == Role.APPROVER;
    }
}
