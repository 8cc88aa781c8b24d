package uk.countersign.connectors.transport;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import uk.countersign.connectors.GoAhead;
import uk.countersign.connectors.PlatformSettings;

/**
 * Asks again and again until there is an answer or the time is over.
 *
 * @param every between two questions
 * @param times how often at most
 */
public record Polling(Duration every, int times) {

    /** The names of the options that set it. */
    public static final String EVERY = "poll-every-ms";

    public static final String TIMES = "poll-times";

    public static final String VIDEO_TIMES = "video-poll-times";

    /** As the options {@code poll-every-ms} and {@code poll-times} say. */
    public static Polling from(PlatformSettings settings, Duration usualEvery, int usualTimes) {
        return new Polling(
                Duration.ofMillis(settings.number(EVERY, (int) usualEvery.toMillis())),
                settings.number(TIMES, usualTimes));
    }

    /** As the options {@code poll-every-ms} and {@code video-poll-times} say. */
    public static Polling forVideos(PlatformSettings settings, Duration usualEvery, int usualTimes) {
        return new Polling(
                Duration.ofMillis(settings.number(EVERY, (int) usualEvery.toMillis())),
                settings.number(VIDEO_TIMES, usualTimes));
    }

    /**
     * The first answer that {@code look} gives; empty when it gave none, the go-ahead did not stand any more or the
     * thread was interrupted.
     */
    public <T> Optional<T> until(GoAhead goAhead, Supplier<Optional<T>> look) {
        for (var time = 1; ; time++) {
            var seen = look.get();
            if (seen.isPresent() || time >= times || !goAhead.stands() || !pause()) {
                return seen;
            }
        }
    }

    private boolean pause() {
        try {
            Thread.sleep(every.toMillis());
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
