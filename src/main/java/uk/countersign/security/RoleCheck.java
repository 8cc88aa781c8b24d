package uk.countersign.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets a request through when the table of routes says so. What the table does not name is refused. */
final class RoleCheck implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationResult REFUSED = new AuthorizationDecision(false);

    private final AccessTable table;
    private final CurrentMember current;
    private final Steps steps;

    RoleCheck(AccessTable table, CurrentMember current, Steps steps) {
        this.table = table;
        this.current = current;
        this.steps = steps;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        // What a filter or controller answers with an error was judged when it was asked; the error page says nothing.
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return new AuthorizationDecision(true);
        }
        return table.of(request)
                .map(access -> decide(access, authentication, request))
                .orElse(REFUSED);
    }

    private AuthorizationResult decide(
            Access access, Supplier<? extends @Nullable Authentication> authentication, HttpServletRequest request) {
        // An open route never looks for a session, so that pictures and style sheets cost none.
        if (access instanceof Access.Open) {
            return new AuthorizationDecision(true);
        }
        var shown = authentication.get();
        var member = current.of(shown, request);
        if (shown == null || member.isEmpty()) {
            return REFUSED;
        }
        return wanted(access, shown, member.get())
                .<AuthorizationResult>map(StepWanted::new)
                .orElseGet(() -> new AuthorizationDecision(hasRole(access, member.get())));
    }

    private Optional<String> wanted(Access access, Authentication shown, SignedIn member) {
        if (access instanceof Access.PasswordShown) {
            return Optional.empty();
        }
        var grace = access instanceof Access.OneOf named ? named.fresh() : Optional.<Duration>empty();
        return steps.secondFactor(shown, member).or(() -> grace.flatMap(more -> steps.fresh(shown, member, more)));
    }

    private static boolean hasRole(Access access, SignedIn member) {
        return !(access instanceof Access.OneOf named) || named.roles().stream().anyMatch(member::may);
    }
}
