package uk.countersign.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away attempts to sign in that come too fast, before any password is looked at. */
final class SignInLimit extends OncePerRequestFilter {

    private static final PathPatternRequestMatcher ATTEMPT =
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, SignIn.PAGE);

    private final SignInThrottle throttle;

    SignInLimit(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ATTEMPT.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (throttle.admits(request.getRemoteAddr(), email(request))) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(SignIn.PAGE + "?wait");
        }
    }

    static String email(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(SignIn.EMAIL)).orElse("");
    }
}
