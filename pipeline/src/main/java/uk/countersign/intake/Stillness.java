package uk.countersign.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Tells whether what lies in the inbox is still being written, by looking at sizes and times again and again. */
final class Stillness {

    private final Duration stableFor;
    private final Map<Path, Seen> seen = new HashMap<>();

    Stillness(Duration stableFor) {
        this.stableFor = stableFor;
    }

    private record Seen(long print, Instant since) {}

    /** Whether nothing about it has changed for long enough, or its author says that it is complete. */
    boolean isStill(Path entry, Instant now) throws IOException {
        if (Files.isRegularFile(entry.resolve(Passing.READY), LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        var print = print(entry);
        var before = seen.get(entry);
        if (before == null || before.print() != print) {
            seen.put(entry, new Seen(print, now));
            return stableFor.isZero();
        }
        return !now.isBefore(before.since().plus(stableFor));
    }

    /** Forgets all but these. */
    void keepOnly(Collection<Path> present) {
        seen.keySet().retainAll(present);
    }

    private static long print(Path entry) throws IOException {
        var print = new long[] {0};
        Files.walkFileTree(entry, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                print[0] = 31 * print[0]
                        + Objects.hash(
                                file.toString(),
                                attributes.size(),
                                attributes.lastModifiedTime().toMillis());
                return FileVisitResult.CONTINUE;
            }
        });
        return print[0];
    }
}
