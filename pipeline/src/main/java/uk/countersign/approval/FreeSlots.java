package uk.countersign.approval;

import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
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
        // When the clocks change, the end of the quiet hours may be left out or come twice, and the change may end
        // them.
        var ends = Stream.iterate(local.toLocalDate(), day -> day.plusDays(1))
                .limit(3)
                .map(day -> day.atTime(quiet.to()))
                .flatMap(end -> zone.getRules().getValidOffsets(end).stream().map(end::toInstant));
        var change = Stream.ofNullable(zone.getRules().nextTransition(from)).map(ZoneOffsetTransition::getInstant);
        return Stream.concat(ends, change)
                .filter(moment -> moment.isAfter(from))
                .filter(moment -> !quiet.contains(moment.atZone(zone).toLocalTime()))
                .min(Comparator.naturalOrder())
                .orElse(from);
    }
}
