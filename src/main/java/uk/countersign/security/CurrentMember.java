package uk.countersign.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import uk.countersign.school.Members;
import uk.countersign.school.Membership;
import uk.countersign.school.Schools;

/**
 * Who asks, looked up once for each request. A session keeps no more than the member's id, so what the record says now
 * is what counts.
 */
@Component
class CurrentMember {

    private static final String FOUND = CurrentMember.class.getName();

    private final Members members;
    private final Schools schools;

    CurrentMember(Members members, Schools schools) {
        this.members = members;
        this.schools = schools;
    }

    /** The member; nobody when not signed in, or no longer with a role in the school. */
    Optional<SignedIn> of(@Nullable Authentication authentication, HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof SignedIn found) {
            return Optional.of(found);
        }
        var found = lookUp(authentication, request);
        found.ifPresent(member -> request.setAttribute(FOUND, member));
        return found;
    }

    private Optional<SignedIn> lookUp(@Nullable Authentication authentication, HttpServletRequest request) {
        if (authentication instanceof TokenBearer bearer) {
            return Optional.of(bearer.membership())
                    .filter(CurrentMember::hasRole)
                    .map(membership -> signedIn(membership, SignedIn.Way.API, request));
        }
        if (authentication == null
                || !authentication.isAuthenticated()
                || !(authentication.getPrincipal() instanceof Account account)) {
            return Optional.empty();
        }
        return membership(account.memberId(), request)
                .map(membership -> signedIn(membership, SignedIn.Way.PAGE, request));
    }

    /** The school that was chosen, as long as the member has a role there; else the first. */
    private Optional<Membership> membership(String memberId, HttpServletRequest request) {
        var chosen = ChosenSchool.of(request.getSession(false));
        var memberships = members.membershipsOf(memberId).stream()
                .filter(CurrentMember::hasRole)
                .toList();
        return memberships.stream()
                .filter(membership ->
                        chosen.filter(membership.schoolId()::equals).isPresent())
                .findFirst()
                .or(() -> memberships.stream().findFirst());
    }

    /** Whoever had every role withdrawn is a member of the school in name only. */
    private static boolean hasRole(Membership membership) {
        return !membership.roles().isEmpty();
    }

    private SignedIn signedIn(Membership membership, SignedIn.Way way, HttpServletRequest request) {
        return new SignedIn(membership, schools.get(membership.schoolId()), way, request.getRemoteAddr());
    }
}
