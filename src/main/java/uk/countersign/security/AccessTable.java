package uk.countersign.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The one table of every route and who may use it. The most specific pattern decides. */
public final class AccessTable {

    private static final Comparator<Line> MOST_SPECIFIC_FIRST =
            Comparator.comparing(Line::pattern, PathPattern.SPECIFICITY_COMPARATOR);

    private final List<Line> lines;

    AccessTable(List<Routes> routes) {
        Set<String> seen = new HashSet<>();
        lines = routes.stream()
                .flatMap(contribution -> contribution.rows().stream())
                .peek(row -> {
                    if (!seen.add(row.method() + " " + row.pattern())) {
                        throw new IllegalStateException(
                                "Two rows say who may use " + row.method() + " " + row.pattern());
                    }
                })
                .map(Line::new)
                .sorted(MOST_SPECIFIC_FIRST)
                .toList();
    }

    /** Whether a row stands in the table for exactly this route; for the test that none is forgotten. */
    public boolean names(HttpMethod method, String pattern) {
        return lines.stream()
                .anyMatch(line ->
                        line.row.method().equals(method) && line.row.pattern().equals(pattern));
    }

    /** What the route of a request asks for; nothing when the table does not name it. */
    Optional<Access> of(HttpServletRequest request) {
        return lines.stream()
                .filter(line -> line.matcher.matches(request) && line.answers(request.getMethod()))
                .findFirst()
                .map(line -> line.row.access());
    }

    /** With which methods the path of a request can be used. */
    Set<HttpMethod> methodsFor(HttpServletRequest request) {
        return lines.stream()
                .filter(line -> line.matcher.matches(request))
                .map(line -> line.row.method())
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Line(Routes.Row row, PathPattern pattern, PathPatternRequestMatcher matcher) {

        Line(Routes.Row row) {
            this(
                    row,
                    PathPatternParser.defaultInstance.parse(row.pattern()),
                    PathPatternRequestMatcher.pathPattern(row.pattern()));
        }

        boolean answers(String method) {
            var wanted = method.equals(HttpMethod.HEAD.name()) ? HttpMethod.GET.name() : method;
            return row.method().name().equals(wanted);
        }
    }
}
