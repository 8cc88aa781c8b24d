package uk.countersign.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.countersign.school.Members;

/** Finds out whom the token of a request speaks for. */
final class BearerTokens extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";

    private final Members members;
    private final ApiRefusals refusals;

    BearerTokens(Members members, ApiRefusals refusals) {
        this.members = members;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var shown = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (shown.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var bearer = shown.filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip())
                .flatMap(members::byToken);
        if (bearer.isEmpty()) {
            refusals.commence(request, response, new BadCredentialsException("The token is not known"));
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(new TokenBearer(bearer.get())));
        chain.doFilter(request, response);
    }
}
