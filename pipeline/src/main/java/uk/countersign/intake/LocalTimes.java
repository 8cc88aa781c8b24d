package uk.countersign.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times as people write them in files: local to the school unless they carry an offset. A time that the clock change
 * leaves out is refused with the next one there is; of a time that exists twice the first is meant.
 */
final class LocalTimes {

    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);

    private static final int EARLIEST_YEAR = 1970;
    private static final int LATEST_YEAR = 2200;

    private LocalTimes() {}

    /** What was written is no time; the message says what to write instead. */
    static final class NotATime extends Exception {
        private static final long serialVersionUID = 1L;

        NotATime(String message) {
            super(message);
        }
    }

    static Instant read(String written, ZoneId zone) throws NotATime {
        var text = written.strip().replaceFirst("(?<=\\d) +(?=\\d)", "T");
        try {
            return inOurTime(OffsetDateTime.parse(text), written).toInstant();
        } catch (DateTimeException noOffset) {
            return local(text, written, zone);
        }
    }

    /** Years far away are slips of the pen, and no database keeps them. */
    private static OffsetDateTime inOurTime(OffsetDateTime time, String written) throws NotATime {
        if (time.getYear() < EARLIEST_YEAR || time.getYear() > LATEST_YEAR) {
            throw unreadable(written);
        }
        return time;
    }

    private static NotATime unreadable(String written) {
        return new NotATime(
                "\"%s\" is not a time that we can read. Write it like 2026-11-23 08:30.".formatted(written.strip()));
    }

    private static Instant local(String text, String written, ZoneId zone) throws NotATime {
        LocalDateTime local;
        try {
            local = LocalDateTime.parse(text);
        } catch (DateTimeException notLocal) {
            throw unreadable(written);
        }
        inOurTime(local.atOffset(ZoneOffset.UTC), written);
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            var next = zone.getRules().getTransition(local).getDateTimeAfter();
            throw new NotATime("The clocks go forward, so there is no %s. The next time there is: %s."
                    .formatted(SPOKEN.format(local), SPOKEN.format(next)));
        }
        return local.toInstant(offsets.get(0));
    }
}
