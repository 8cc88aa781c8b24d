package uk.countersign.school;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** A member's roles in one school, with when they were trained and acknowledged the policy. */
public record Membership(
        Member member,
        String schoolId,
        Set<Role> roles,
        Optional<LocalDate> trainedOn,
        Optional<LocalDate> policyAcknowledgedOn) {

    public Membership {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
