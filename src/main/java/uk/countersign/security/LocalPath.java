package uk.countersign.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/** A page of ours to go on to. An address that somebody else made up never leads anywhere else. */
public final class LocalPath {

    private static final String HOME = "/";

    private LocalPath() {}

    /** The path if it is one of ours, else the first page. */
    public static String of(String path) {
        return path.matches("/([^/\\\\\\s].*)?") && path.chars().noneMatch(Character::isISOControl) ? path : HOME;
    }

    /** The page that was asked for; for a form, the page that it stands on. */
    static String of(HttpServletRequest request) {
        if (request.getMethod().equals("GET") && !LostSession.isPartOfPage(request)) {
            return of(withQuery(request.getRequestURI(), Optional.ofNullable(request.getQueryString())));
        }
        return Optional.ofNullable(request.getHeader("Referer"))
                .flatMap(LocalPath::parsed)
                .map(page -> of(withQuery(
                        Optional.ofNullable(page.getRawPath()).orElse(HOME), Optional.ofNullable(page.getRawQuery()))))
                .orElse(HOME);
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.of(URI.create(address));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String withQuery(String path, Optional<String> query) {
        return query.map(words -> path + "?" + words).orElse(path);
    }
}
