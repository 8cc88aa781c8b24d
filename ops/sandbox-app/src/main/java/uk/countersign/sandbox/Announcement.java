package uk.countersign.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import uk.countersign.sandbox.http.Json;

/** The file that tells others where a sandbox listens; it appears whole or not at all. */
final class Announcement {

    private final Path file;

    Announcement(Path file) {
        this.file = file;
    }

    void announce(int port, URI url) {
        var json = Json.object()
                .put("pid", ProcessHandle.current().pid())
                .put("port", port)
                .put("url", url.toString());
        try {
            var half = file.resolveSibling(file.getFileName() + ".part");
            Files.write(half, Json.bytes(json));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            throw new UncheckedIOException("The sandbox cannot write " + file, full);
        }
    }

    void withdraw() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException held) {
            throw new UncheckedIOException("The sandbox cannot remove " + file, held);
        }
    }
}
