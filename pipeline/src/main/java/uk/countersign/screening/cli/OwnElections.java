package uk.countersign.screening.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.countersign.policy.Election;

/** Election periods of a school file: {@code elections: [{name, from, to}]}, days in ISO form. */
final class OwnElections {

    private OwnElections() {}

    static List<Election> of(Path file, Optional<Object> list) {
        var elections = new ArrayList<Election>();
        if (list.isEmpty()) {
            return elections;
        }
        if (!(list.get() instanceof List<?> periods)) {
            throw wrong(file);
        }
        for (var period : periods) {
            if (!(period instanceof Map<?, ?> fields)) {
                throw wrong(file);
            }
            elections.add(election(file, fields));
        }
        return elections;
    }

    private static Election election(Path file, Map<?, ?> fields) {
        try {
            var name = Optional.<Object>ofNullable(fields.get("name"))
                    .map(Object::toString)
                    .orElse("election");
            return new Election(name, name, day(file, fields, "from"), day(file, fields, "to"));
        } catch (DateTimeException | IllegalArgumentException broken) {
            throw wrong(file);
        }
    }

    /** YAML reads an unquoted day as a moment at its beginning, in UTC. */
    private static LocalDate day(Path file, Map<?, ?> fields, String name) {
        var value = Optional.<Object>ofNullable(fields.get(name)).orElseThrow(() -> wrong(file));
        return value instanceof Date date
                ? Instant.ofEpochMilli(date.getTime()).atZone(ZoneOffset.UTC).toLocalDate()
                : LocalDate.parse(value.toString().strip());
    }

    private static UsageException wrong(Path file) {
        return new UsageException("The elections in the school file " + file
                + " must read like \"elections: [{name: Local elections, from: 2027-03-22, to: 2027-05-06}]\".");
    }
}
