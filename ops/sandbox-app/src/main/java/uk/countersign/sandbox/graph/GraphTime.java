package uk.countersign.sandbox.graph;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as the Graph API writes them, and as it takes them. */
final class GraphTime {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx");

    private GraphTime() {}

    /** {@code 2026-11-23T08:30:00+0000}. */
    static String write(Instant instant) {
        return WRITTEN.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Seconds since 1970, a date, or a date with a time. */
    static Instant read(String name, String value) {
        try {
            if (value.matches("[0-9]{1,12}")) {
                return Instant.ofEpochSecond(Long.parseLong(value));
            }
            if (value.length() == 10) {
                return LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            return value.matches(".*[+-][0-9]{4}")
                    ? OffsetDateTime.parse(value, WRITTEN).toInstant()
                    : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException notATime) {
            throw GraphProblems.parameter("Param " + name + " must be a valid time");
        }
    }
}
