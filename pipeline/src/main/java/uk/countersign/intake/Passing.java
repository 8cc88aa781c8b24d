package uk.countersign.intake;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** What other programs leave beside a draft for a while. */
final class Passing {

    private static final Set<String> NAMES = Set.of("thumbs.db", "desktop.ini", Passing.READY);
    private static final Set<String> ENDINGS = Set.of(".tmp", ".part", ".partial", ".crdownload", ".download");

    /** The file that says that its folder is complete. */
    static final String READY = "ready";

    /** The answer to whoever left a draft. */
    static final String RESULT = "result.txt";

    private Passing() {}

    static boolean is(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.startsWith(".")
                || name.startsWith("~")
                || NAMES.contains(name)
                || ENDINGS.stream().anyMatch(name::endsWith);
    }
}
