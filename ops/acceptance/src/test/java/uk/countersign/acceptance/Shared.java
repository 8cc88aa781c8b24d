package uk.countersign.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The shared folder as members of staff use it. */
record Shared(Path inbox) {

    /** Leaves a text file for somebody to be taken. */
    void drop(String email, String name, String text) {
        try {
            var folder = Files.createDirectories(inbox.resolve(email));
            var half = Files.writeString(folder.resolve("." + name + ".part"), text);
            Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folders in which drafts whose names end so have been put away; {@code stage} is done or problem. */
    List<Path> putAway(String stage, String ending) {
        return below(inbox.resolveSibling(stage), 2)
                .filter(folder -> folder.getFileName().toString().endsWith(ending))
                .toList();
    }

    /** What is neither answered nor forgotten: files in the inbox, and those that are being worked on. */
    List<Path> underway() {
        return Stream.concat(below(inbox, 3), below(inbox.resolveSibling("working"), 4))
                .filter(Files::isRegularFile)
                .toList();
    }

    private static Stream<Path> below(Path folder, int depth) {
        try (var found = Files.walk(folder, depth)) {
            return found.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
