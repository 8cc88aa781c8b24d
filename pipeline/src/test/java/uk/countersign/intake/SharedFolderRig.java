package uk.countersign.intake;

import static uk.countersign.testing.SampleRecord.AUTHOR;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.countersign.database.Dialect;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftQuery;
import uk.countersign.rig.Rig;

/** The shared folder as staff see it, in front of the pipeline. */
final class SharedFolderRig implements AutoCloseable {

    static final String EMAIL = AUTHOR + "@" + SCHOOL + ".example";

    private final Rig rig;
    private final Path shared;

    SharedFolderRig() {
        this(Rig.on(Dialect.SQLITE));
    }

    private SharedFolderRig(Rig rig) {
        this.rig = rig;
        this.shared = rig.folder().resolve("shared");
    }

    Rig rig() {
        return rig;
    }

    /** As after the program was ended at any moment. */
    SharedFolderRig startedAnew() {
        rig.closeNode();
        return new SharedFolderRig(rig.another());
    }

    Path drop(String name, String text) {
        return drop(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path drop(String name, byte[] bytes) {
        try {
            var file = mine().resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path mine() {
        try {
            return Files.createDirectories(shared.resolve("inbox").resolve(EMAIL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void look() {
        rig.get(FolderPoll.class).look();
    }

    /** Looks until whatever lies still is taken, and screens it. */
    void takeAndScreen() {
        look();
        rig.record().clock().advance(Duration.ofSeconds(6));
        look();
        rig.screen();
    }

    List<Draft> drafts() {
        return rig.record().drafts().list(new DraftQuery(SCHOOL, Optional.empty(), Optional.empty(), "", 500));
    }

    /** What lies in {@code inbox}, {@code working}, {@code done} or {@code problem}, by its path there. */
    List<String> in(String place) {
        var root = shared.resolve(place).resolve(EMAIL);
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answers in that place. */
    List<String> answers(String place) {
        return in(place).stream()
                .filter(name -> name.endsWith("result.txt"))
                .map(name -> read(shared.resolve(place).resolve(EMAIL).resolve(name)))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        rig.close();
    }
}
