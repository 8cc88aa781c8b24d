package uk.countersign.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Signs somebody in who has shown who they are by other ways than the form, and notes what more they showed. */
@Component
public class SessionStart {

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Clock clock;

    SessionStart(Clock clock) {
        this.clock = clock;
    }

    /** Signs in a member who has just chosen a password. */
    public void begin(String memberId, HttpServletRequest request, HttpServletResponse response) {
        keep(new Account(memberId, ""), List.of(Factors.shown(Factors.PASSWORD, clock.instant())), request, response);
        SessionOrigin.note(request);
    }

    /** Whoever is signed in has shown a code too. */
    public void codeShown(HttpServletRequest request, HttpServletResponse response) {
        shown(Factors.CODE, request, response);
    }

    /** Whoever is signed in has shown the password once more. */
    public void passwordShown(HttpServletRequest request, HttpServletResponse response) {
        shown(Factors.PASSWORD, request, response);
    }

    private void shown(String factor, HttpServletRequest request, HttpServletResponse response) {
        var before = current();
        if (before.getPrincipal() instanceof Account account) {
            keep(account, Factors.with(before.getAuthorities(), factor, clock.instant()), request, response);
        }
    }

    private static Authentication current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return authentication;
    }

    private void keep(
            Account account, List<GrantedAuthority> shown, HttpServletRequest request, HttpServletResponse response) {
        account.eraseCredentials();
        // A session that somebody else may have begun is never taken over.
        request.getSession(true);
        request.changeSessionId();
        var context = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(account, "", shown));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
