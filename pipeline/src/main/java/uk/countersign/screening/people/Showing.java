package uk.countersign.screening.people;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import uk.countersign.register.Purpose;
import uk.countersign.screening.Manuscript.Illustration;

/** What has to be agreed to for somebody to be shown: a video is another matter than a picture. */
final class Showing {

    private static final Set<String> MOVING =
            Set.of("mp4", "m4v", "mov", "avi", "webm", "mkv", "3gp", "mpg", "mpeg", "wmv", "gifv");

    private Showing() {}

    static Purpose purpose(Illustration shown) {
        var name = shown.name().toLowerCase(Locale.ROOT);
        return MOVING.contains(name.substring(name.lastIndexOf('.') + 1)) ? Purpose.VIDEO : Purpose.IMAGE;
    }

    /** For people who are listed as shown, without saying in which of the pictures and videos. */
    static Set<Purpose> everyWay(List<Illustration> shown) {
        return shown.isEmpty()
                ? Set.of(Purpose.IMAGE)
                : shown.stream().map(Showing::purpose).collect(Collectors.toUnmodifiableSet());
    }
}
