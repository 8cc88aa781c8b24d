package uk.countersign.security;

import java.time.Clock;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;

/** Signs in with a password, and remembers by our clock when. */
final class Passwords extends DaoAuthenticationProvider {

    private final Clock clock;

    Passwords(PasswordAccounts accounts, Clock clock) {
        super(accounts);
        this.clock = clock;
    }

    @Override
    protected Authentication createSuccessAuthentication(
            Object principal, Authentication authentication, UserDetails user) {
        var made = super.createSuccessAuthentication(principal, authentication, user);
        var dated = UsernamePasswordAuthenticationToken.authenticated(
                principal,
                made.getCredentials(),
                Factors.with(made.getAuthorities(), Factors.PASSWORD, clock.instant()));
        dated.setDetails(made.getDetails());
        return dated;
    }
}
