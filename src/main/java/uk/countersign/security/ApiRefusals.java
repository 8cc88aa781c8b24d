package uk.countersign.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Tells a program, as a problem of RFC 9457, why it may not. */
final class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AccessTable table;

    ApiRefusals(AccessTable table) {
        this.table = table;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var wrong = reason instanceof BadCredentialsException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, wrong ? "Bearer error=\"invalid_token\"" : "Bearer");
        new Problem(
                        HttpStatus.UNAUTHORIZED,
                        wrong
                                ? "This token is not known, or has been revoked. Ask the school's admin for another."
                                : "Send a member's token in the header Authorization: Bearer …")
                .writeTo(response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        var methods = table.methodsFor(request);
        if (methods.isEmpty()) {
            new Problem(HttpStatus.NOT_FOUND, "There is nothing at this address.").writeTo(response);
        } else if (table.of(request).isEmpty()) {
            var allowed = methods.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
            response.setHeader(HttpHeaders.ALLOW, allowed);
            new Problem(HttpStatus.METHOD_NOT_ALLOWED, "This address takes " + allowed + ".").writeTo(response);
        } else {
            new Problem(HttpStatus.FORBIDDEN, "Your roles in this school do not allow this.").writeTo(response);
        }
    }
}
