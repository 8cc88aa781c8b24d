package uk.countersign.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Copies of the sample school's drafts, as many as are wanted, no two the same. */
final class DraftsToDrop {

    /** Has a password, so that nothing of it is ever read. */
    private static final String LOCKED = "castle visit letter.pdf";

    private final Path samples;

    DraftsToDrop(Path samples) {
        this.samples = samples;
    }

    void write(Path folder, int count) throws IOException {
        var originals = originals();
        Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            copy(originals.get(i % originals.size()), folder, i);
        }
    }

    /** One draft of each kind and shape, in a fixed order. */
    private List<Path> originals() throws IOException {
        try (var members = Files.list(samples)) {
            return members.sorted()
                    .flatMap(member -> list(member).stream())
                    .filter(draft -> !draft.endsWith(LOCKED))
                    .toList();
        }
    }

    private static List<Path> list(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path original, Path folder, int number) throws IOException {
        var name = String.valueOf(original.getFileName());
        if (Files.isDirectory(original)) {
            var target = Files.createDirectories(folder.resolve(name + "-" + number));
            for (var file : list(original)) {
                copyFile(file, target.resolve(String.valueOf(file.getFileName())), number);
            }
            return;
        }
        var dot = name.lastIndexOf('.');
        copyFile(original, folder.resolve(name.substring(0, dot) + "-" + number + name.substring(dot)), number);
    }

    /** Plain texts are changed, so that no two drafts say the same; the others are read anew whatever they say. */
    private static void copyFile(Path from, Path to, int number) throws IOException {
        Files.copy(from, to);
        var name = String.valueOf(from.getFileName());
        if (name.endsWith(".txt") || name.endsWith(".md")) {
            Files.write(
                    to,
                    ("\nThis is number " + number + ".\n").getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.APPEND);
        }
    }
}
