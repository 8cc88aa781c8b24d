package uk.countersign.draft;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import uk.countersign.school.Platform;

/** A text whose author may have divided it, by lines of three hyphens, into the parts of a thread. */
public final class ThreadText {

    private static final Pattern DIVIDER = Pattern.compile("(?m)^[ \\t]{0,100}---[ \\t]{0,100}(?:\\r?\\n|\\z)");
    private static final String GAP = "\n\n";

    private ThreadText() {}

    /**
     * What a platform gets, in its order: the parts where it shows threads, else all in one piece, without the dividing
     * lines. At least one.
     */
    public static List<String> on(Platform platform, String text) {
        var parts = parts(text);
        return platform.showsThreads() ? parts : List.of(String.join(GAP, parts));
    }

    private static List<String> parts(String text) {
        var pieces = DIVIDER.split(text);
        if (pieces.length < 2 && !DIVIDER.matcher(text).find()) {
            return List.of(text);
        }
        var parts = Arrays.stream(pieces)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? List.of("") : parts;
    }
}
