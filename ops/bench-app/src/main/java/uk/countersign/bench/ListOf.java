package uk.countersign.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lists that the benchmarks ship with. */
final class ListOf {

    private ListOf() {}

    /** Copies files of a folder of this build to where they can be opened by their path. */
    static void copy(String from, Path to, String... names) throws IOException {
        for (var name : names) {
            try (var stream = ListOf.class.getResourceAsStream(from + "/" + name)) {
                if (stream == null) {
                    throw new IllegalStateException("The file " + name + " is missing from this build");
                }
                Files.copy(stream, to.resolve(name));
            }
        }
    }

    /** The lines of a list, without empty ones and comments. */
    static List<String> lines(String name) {
        try (var stream = ListOf.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The list " + name + " is missing from this build");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
