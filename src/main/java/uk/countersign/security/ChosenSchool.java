package uk.countersign.security;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which school a member of several works, for as long as the session lasts. */
public final class ChosenSchool {

    private static final String ATTRIBUTE = "countersign.school";

    private ChosenSchool() {}

    /** Whether the member has a role there is asked anew with every request. */
    public static void remember(HttpSession session, String schoolId) {
        session.setAttribute(ATTRIBUTE, schoolId);
    }

    static Optional<String> of(@Nullable HttpSession session) {
        return Optional.ofNullable(session)
                .map(kept -> kept.getAttribute(ATTRIBUTE))
                .map(String::valueOf);
    }
}
