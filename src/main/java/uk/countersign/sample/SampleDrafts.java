package uk.countersign.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Drops the sample drafts into the shared folder, each once, as members of staff would. */
final class SampleDrafts {

    private static final String ARRIVING = ".arriving-";

    private final Path shared;

    SampleDrafts(Path shared) {
        this.shared = shared;
    }

    void drop(Path drafts) throws IOException {
        for (var member : list(drafts)) {
            for (var draft : list(member)) {
                drop(draft, String.valueOf(member.getFileName()));
            }
        }
    }

    private void drop(Path draft, String email) throws IOException {
        var name = String.valueOf(draft.getFileName());
        if (wasDropped(email, name)) {
            return;
        }
        var inbox = Files.createDirectories(shared.resolve("inbox").resolve(email));
        // Copied under a name that is passed over, then renamed: the intake never sees half of it.
        var arriving = inbox.resolve(ARRIVING + name);
        copy(draft, arriving);
        Files.move(arriving, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Wherever it lies by now: what was taken has its name behind the stamp. */
    private boolean wasDropped(String email, String name) throws IOException {
        if (Files.exists(shared.resolve("inbox").resolve(email).resolve(name))) {
            return true;
        }
        for (var stage : List.of("working", "done", "problem")) {
            for (var taken : list(shared.resolve(stage).resolve(email))) {
                if (String.valueOf(taken.getFileName()).endsWith("Z-" + name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, from.equals(file) ? to : target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }
}
