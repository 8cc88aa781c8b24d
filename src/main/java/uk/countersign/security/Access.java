package uk.countersign.security;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import uk.countersign.school.Role;

/** What a route asks of whoever wants to use it. */
public sealed interface Access {

    /** Everybody may, signed in or not. */
    record Open() implements Access {}

    /** Every member may who has shown a password, and perhaps nothing more yet. */
    record PasswordShown() implements Access {}

    /** Every member with any role in a school may. */
    record AnyMember() implements Access {}

    /**
     * Members with one of these roles may.
     *
     * @param fresh for signing: how much longer ago than the school's rule the password may have been shown
     */
    record OneOf(Set<Role> roles, Optional<Duration> fresh) implements Access {

        public OneOf {
            roles = Set.copyOf(roles);
        }
    }
}
