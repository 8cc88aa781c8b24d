package uk.countersign.approval;

import java.time.Instant;
import uk.countersign.school.School;

/** When a post goes out whose author named no time. */
final class FreeSlots {

    private FreeSlots() {}

    /** That moment, or the end of the quiet hours that it falls in. */
    static Instant next(School school, Instant from) {
        var local = from.atZone(school.zone());
        var quiet = school.quietHours();
        if (!quiet.contains(local.toLocalTime())) {
            return from;
        }
        var end = local.with(quiet.to());
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }
}
