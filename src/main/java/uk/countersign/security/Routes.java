package uk.countersign.security;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import uk.countersign.school.Role;

/**
 * Rows of the table of who may use what. Each package that answers requests declares one as a bean; what no row names,
 * nobody may use.
 */
public record Routes(List<Row> rows) {

    public Routes {
        rows = List.copyOf(rows);
    }

    /**
     * One route.
     *
     * @param pattern of the path, as the controllers write it
     */
    public record Row(HttpMethod method, String pattern, Access access) {}

    public static Routes none() {
        return new Routes(List.of());
    }

    /** Everybody may, signed in or not. */
    public Routes open(HttpMethod method, String... patterns) {
        return with(method, new Access.Open(), patterns);
    }

    /** Every member with any role in a school may. */
    public Routes anyMember(HttpMethod method, String... patterns) {
        return with(method, new Access.AnyMember(), patterns);
    }

    /** Members with one of the roles may. */
    public Routes oneOf(Set<Role> roles, HttpMethod method, String... patterns) {
        return with(method, new Access.OneOf(roles, Optional.empty()), patterns);
    }

    /** Every member may who has shown a password, even where a second factor is still to come. */
    public Routes passwordShown(HttpMethod method, String... patterns) {
        return with(method, new Access.PasswordShown(), patterns);
    }

    /**
     * Members with one of the roles may, approvers among them after a fresh sign-in.
     *
     * @param grace how much longer ago than the school's rule that may have been
     */
    public Routes signing(Set<Role> roles, Duration grace, HttpMethod method, String... patterns) {
        return with(method, new Access.OneOf(roles, Optional.of(grace)), patterns);
    }

    private Routes with(HttpMethod method, Access access, String... patterns) {
        var added = Stream.of(patterns).map(pattern -> new Row(method, pattern, access));
        return new Routes(Stream.concat(rows.stream(), added).toList());
    }
}
