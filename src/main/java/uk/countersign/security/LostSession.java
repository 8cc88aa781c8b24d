package uk.countersign.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Sends whoever is not signed in, or no longer, or not far enough, to the page to sign in on. A part of a page that is fetched by script
 * cannot follow a redirect to another page, so it is told to load that page instead.
 */
final class LostSession implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String ENDED = SignIn.PAGE + "?ended";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        // A first visit has no session that could have ended.
        send(request, response, request.getRequestedSessionId() == null ? SignIn.PAGE : ENDED);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof StepWanted step) {
            send(request, response, step.page() + "?" + SignIn.TO + "=" + encoded(LocalPath.of(request)));
            return;
        }
        // A form whose session is over fails for want of its token, before anybody asks who sent it.
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            send(request, response, ENDED);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String page) throws IOException {
        if (isPartOfPage(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", page);
        } else {
            response.sendRedirect(page);
        }
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** Whether only a part of a page was asked for. */
    static boolean isPartOfPage(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("HX-Request")).isPresent();
    }
}
