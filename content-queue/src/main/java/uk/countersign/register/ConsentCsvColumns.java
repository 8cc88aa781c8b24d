package uk.countersign.register;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.countersign.school.Platform;

/** Which column of a consent file holds what, and how a line is understood. */
final class ConsentCsvColumns {

    private static final List<String> NEEDED = List.of("pupil_id", "forename", "surname", "purpose", "consent");

    private final Map<String, Integer> places = new HashMap<>();

    static ConsentCsvColumns of(List<String> header) {
        var columns = new ConsentCsvColumns();
        for (int i = 0; i < header.size(); i++) {
            columns.places.put(header.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        return columns;
    }

    List<String> missing() {
        return NEEDED.stream().filter(name -> !places.containsKey(name)).toList();
    }

    /** @throws IllegalArgumentException with what is wrong with the line */
    ConsentCsvRow row(long line, List<String> fields) {
        var forename = needed("forename", fields);
        var knownAs = field("known_as", fields);
        return new ConsentCsvRow(
                line,
                needed("pupil_id", fields),
                kind(field("kind", fields)),
                forename,
                needed("surname", fields),
                knownAs.isEmpty() ? forename : knownAs,
                field("year_group", fields),
                field("class", fields),
                new Consent(
                        purpose(needed("purpose", fields)),
                        platform(field("channel", fields)),
                        given(needed("consent", fields)),
                        day("from", fields),
                        day("to", fields),
                        moment("withdrawn_at", fields)));
    }

    private String field(String name, List<String> fields) {
        int place = places.getOrDefault(name, Integer.MAX_VALUE);
        return place < fields.size() ? fields.get(place).strip() : "";
    }

    private String needed(String name, List<String> fields) {
        var value = field(name, fields);
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static PersonKind kind(String value) {
        try {
            return value.isEmpty() ? PersonKind.PUPIL : PersonKind.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("kind must be pupil, staff, parent, governor or visitor", unknown);
        }
    }

    private static Purpose purpose(String value) {
        try {
            return Purpose.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("purpose must be name, image, video or work", unknown);
        }
    }

    private static Optional<Platform> platform(String value) {
        try {
            return value.equals("*") || value.isEmpty() ? Optional.empty() : Optional.of(Platform.of(value));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "channel must be * or one of x, facebook, instagram, bluesky, mastodon, website", unknown);
        }
    }

    private static boolean given(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("consent must be yes or no");
        };
    }

    private Optional<LocalDate> day(String name, List<String> fields) {
        var value = field(name, fields);
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(value));
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(name + " must be a date such as 2026-09-01", wrong);
        }
    }

    private Optional<Instant> moment(String name, List<String> fields) {
        var value = field(name, fields).replace(' ', 'T');
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (value.length() == 10) {
                return Optional.of(
                        LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
            boolean zoned = value.endsWith("Z") || value.matches(".*[+-]\\d\\d:?\\d\\d$");
            return Optional.of(
                    zoned
                            ? OffsetDateTime.parse(value).toInstant()
                            : LocalDateTime.parse(value).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(
                    name + " must be a date such as 2026-09-01 or a time such as 2026-09-01T10:15:00Z", wrong);
        }
    }
}
