package uk.countersign.approval;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.Stream;
import uk.countersign.school.School;

/** When a post goes out whose author named no time. */
final class FreeSlots {

    private FreeSlots() {}

    /** That moment, or the end of the quiet hours that it falls in. */
    static Instant next(School school, Instant from) {
        var zone = school.zone();
        var quiet = school.quietHours();
        var local = from.atZone(zone);
        if (!quiet.contains(local.toLocalTime())) {
            return from;
        }
        // The end of one day's may be left out, or come twice, when the clocks change.
        return Stream.iterate(local.toLocalDate(), day -> day.plusDays(1))
                .limit(3)
                .flatMap(day -> moments(day.atTime(quiet.to()), zone))
                .filter(moment -> moment.isAfter(from))
                .filter(moment -> !quiet.contains(moment.atZone(zone).toLocalTime()))
                .min(Comparator.naturalOrder())
                .orElse(from);
    }

    private static Stream<Instant> moments(LocalDateTime local, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty()
                ? Stream.of(zone.getRules().getTransition(local).getInstant())
                : offsets.stream().map(local::toInstant);
    }
}
