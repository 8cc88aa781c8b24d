package uk.countersign.security;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import uk.countersign.school.Membership;

/** A program that showed a member's token. Lives for one request. */
final class TokenBearer extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Membership membership;

    TokenBearer(Membership membership) {
        super(List.of());
        this.membership = membership;
        setAuthenticated(true);
    }

    Membership membership() {
        return membership;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return membership.member().id();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
