package uk.countersign.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The checkout that the tests run in, wherever they are started from. */
final class Checkout {

    private Checkout() {}

    static Path file(String path) {
        return root().resolve(path);
    }

    /** Where the tests leave what they make. */
    static Path target() {
        return root().resolve("ops/acceptance/target");
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isExecutable(folder.resolve("ops/demo")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Run this inside of a checkout of Countersign"));
    }
}
