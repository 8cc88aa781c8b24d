package uk.countersign.security;

import org.springframework.security.authorization.AuthorizationDecision;

/** Not yet: whoever is signed in has one more thing to show, on that page. */
final class StepWanted extends AuthorizationDecision {

    private static final long serialVersionUID = 1L;

    private final String page;

    StepWanted(String page) {
        super(false);
        this.page = page;
    }

    String page() {
        return page;
    }
}
