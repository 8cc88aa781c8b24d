package uk.countersign.screening;

import java.util.Optional;
import uk.countersign.school.Platform;
import uk.countersign.screening.detail.PlatformLimit;

/**
 * How long a text is on a platform, as the platform itself counts.
 *
 * @param most that it takes
 */
public record TextLength(int length, int most) {

    /** Nothing for a platform without a limit that a text could break. */
    public static Optional<TextLength> of(Platform platform, String text) {
        return PlatformLimit.of(platform).map(limit -> new TextLength(limit.length(text), limit.most()));
    }

    public boolean tooLong() {
        return length > most;
    }
}
