package uk.countersign.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.countersign.intake.FieldProblem;

/**
 * The time that a form asks for, local to the school; nothing written means the next free slot. Of a time that exists
 * twice the first is meant.
 */
record WantedTime(Optional<Instant> at, List<FieldProblem> problems) {

    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("EEE d MMM 'at' HH:mm", Locale.UK);

    static WantedTime read(String written, ZoneId zone) {
        if (written.isBlank()) {
            return new WantedTime(Optional.empty(), List.of());
        }
        try {
            var local = LocalDateTime.parse(written.strip());
            var offsets = zone.getRules().getValidOffsets(local);
            if (offsets.isEmpty()) {
                var next = zone.getRules().getTransition(local).getDateTimeAfter();
                return wrong("The clocks go forward then, so there is no such time. The next there is: "
                        + SPOKEN.format(next) + ".");
            }
            return new WantedTime(Optional.of(local.toInstant(offsets.get(0))), List.of());
        } catch (DateTimeException notATime) {
            return wrong("This is not a time that we can read. Write it like 2026-11-23T08:30.");
        }
    }

    private static WantedTime wrong(String message) {
        return new WantedTime(Optional.empty(), List.of(new FieldProblem("publish_at", message)));
    }
}
