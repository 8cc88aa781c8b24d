package uk.countersign.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets a request through when the table of routes says so. What the table does not name is refused. */
final class RoleCheck implements AuthorizationManager<RequestAuthorizationContext> {

    private final AccessTable table;
    private final CurrentMember current;

    RoleCheck(AccessTable table, CurrentMember current) {
        this.table = table;
        this.current = current;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        // What a filter or controller answers with an error was judged when it was asked; the error page says nothing.
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return new AuthorizationDecision(true);
        }
        return new AuthorizationDecision(table.of(request)
                .filter(access -> isAllowed(access, authentication, request))
                .isPresent());
    }

    private boolean isAllowed(
            Access access, Supplier<? extends @Nullable Authentication> authentication, HttpServletRequest request) {
        // An open route never looks for a session, so that pictures and style sheets cost none.
        if (access instanceof Access.Open) {
            return true;
        }
        var member = current.of(authentication.get(), request);
        return access instanceof Access.OneOf wanted
                ? member.filter(known -> wanted.roles().stream().anyMatch(known::may))
                        .isPresent()
                : member.isPresent();
    }
}
