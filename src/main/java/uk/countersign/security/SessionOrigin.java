package uk.countersign.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** From where a session was begun, for the list in which its owner looks for strangers. */
final class SessionOrigin {

    static final String DEVICE = "countersign.device";
    static final String ADDRESS = "countersign.address";

    private SessionOrigin() {}

    static void note(HttpServletRequest request) {
        var session = request.getSession();
        session.setAttribute(
                DEVICE,
                device(Optional.ofNullable(request.getHeader("User-Agent")).orElse("")));
        session.setAttribute(ADDRESS, request.getRemoteAddr());
    }

    /** As people call it: "Firefox on Windows". */
    static String device(String agent) {
        return browser(agent) + " on " + system(agent);
    }

    private static String browser(String agent) {
        if (agent.contains("Edg/") || agent.contains("EdgA/")) {
            return "Edge";
        }
        if (agent.contains("Firefox/") || agent.contains("FxiOS/")) {
            return "Firefox";
        }
        if (agent.contains("Chrome/") || agent.contains("CriOS/")) {
            return "Chrome";
        }
        return agent.contains("Safari/") ? "Safari" : "A browser";
    }

    private static String system(String agent) {
        if (agent.contains("iPhone")) {
            return "an iPhone";
        }
        if (agent.contains("iPad")) {
            return "an iPad";
        }
        if (agent.contains("Android")) {
            return "Android";
        }
        if (agent.contains("Windows")) {
            return "Windows";
        }
        if (agent.contains("CrOS")) {
            return "a Chromebook";
        }
        if (agent.contains("Mac OS X")) {
            return "a Mac";
        }
        return agent.contains("Linux") ? "Linux" : "another device";
    }
}
