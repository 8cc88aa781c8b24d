package uk.countersign.security;

import java.util.Set;
import uk.countersign.school.Role;

/** What a route asks of whoever wants to use it. */
public sealed interface Access {

    /** Everybody may, signed in or not. */
    record Open() implements Access {}

    /** Every member with any role in a school may. */
    record AnyMember() implements Access {}

    /** Members with one of these roles may. */
    record OneOf(Set<Role> roles) implements Access {

        public OneOf {
            roles = Set.copyOf(roles);
        }
    }
}
