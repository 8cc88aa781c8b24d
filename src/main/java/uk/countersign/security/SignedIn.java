package uk.countersign.security;

import java.util.Arrays;
import uk.countersign.audit.Actor;
import uk.countersign.school.Membership;
import uk.countersign.school.Role;
import uk.countersign.school.School;

/**
 * Who asks, and in which school. Looked up anew for every request, so that a role that was withdrawn ends at once.
 * Controllers take it as an argument.
 *
 * @param address the network address that the request came from
 */
public record SignedIn(Membership membership, School school, Way way, String address) {

    /** By which way the request came. */
    public enum Way {
        PAGE("web page"),
        API("API");

        private final String label;

        Way(String label) {
            this.label = label;
        }
    }

    /** For the record: the member, and from where. */
    public Actor actor() {
        var member = membership.member();
        var standingIn = membership.deputy() ? " as deputy" : "";
        return new Actor(member.id(), member.name(), way.label + standingIn + ", " + address);
    }

    /** Whether the member has one of the roles in this school. */
    public boolean may(Role... roles) {
        return Arrays.stream(roles).anyMatch(membership::has);
    }

    public String memberId() {
        return membership.member().id();
    }

    public String schoolId() {
        return school.id();
    }
}
