package uk.countersign.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Goes to the page that was wanted, and forgets the mistakes made on the way in. */
final class SignInSucceeded extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SignInThrottle throttle;

    SignInSucceeded(SignInThrottle throttle, RequestCache wanted) {
        this.throttle = throttle;
        setRequestCache(wanted);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        throttle.succeeded(request.getRemoteAddr(), SignInLimit.email(request));
        SessionOrigin.note(request);
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
