package uk.countersign.connectors;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a platform takes as a video, as far as its size and its header tell.
 *
 * @param platform as people call it
 * @param types media types
 * @param mostBytes of one video
 * @param shortest how long it must last
 * @param longest how long it may last
 */
public record VideoRules(String platform, Set<String> types, long mostBytes, Duration shortest, Duration longest) {

    /** What is against this video, in plain words. */
    public List<String> objections(String which, OutgoingMedia video) {
        var found = new ArrayList<String>();
        if (!types.contains(video.mediaType())) {
            found.add(which + " is of a kind that " + platform + " does not take (" + video.mediaType() + ").");
        }
        try {
            var bytes = Files.size(video.file());
            if (bytes > mostBytes) {
                found.add(which + " is too large for " + platform + ": " + PictureRules.megabytes(bytes)
                        + " of at most " + PictureRules.megabytes(mostBytes) + ".");
            }
        } catch (IOException missing) {
            found.add(which + " is missing from our own storage. Add it again.");
            return found;
        }
        var length = Mp4Length.of(video.file());
        if (length.isEmpty()) {
            found.add(which + " does not tell how long it is: perhaps it is damaged. Save it as MP4 once more.");
        }
        length.filter(lasts -> lasts.compareTo(longest) > 0)
                .ifPresent(lasts -> found.add(which + " lasts " + seconds(lasts) + "; " + platform + " takes at most "
                        + seconds(longest) + ". Cut it."));
        length.filter(lasts -> lasts.compareTo(shortest) < 0)
                .ifPresent(lasts -> found.add(which + " lasts " + seconds(lasts) + "; " + platform
                        + " takes none shorter than " + seconds(shortest) + "."));
        return found;
    }

    private static String seconds(Duration time) {
        return String.format(
                Locale.UK, time.toMillis() % 1000 == 0 ? "%.0f seconds" : "%.1f seconds", time.toMillis() / 1000.0);
    }
}
