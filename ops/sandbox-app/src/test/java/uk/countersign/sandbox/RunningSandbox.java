package uk.countersign.sandbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import uk.countersign.sandbox.record.Limits;

/** A sandbox on a free port with a folder of its own, for one test. */
final class RunningSandbox implements BeforeEachCallback, AfterEachCallback {

    private final Limits limits;
    private Path folder;
    private Sandbox sandbox;

    RunningSandbox() {
        this(Limits.ROOMY);
    }

    RunningSandbox(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("sandbox");
        sandbox = Sandbox.start(0, folder, limits, Clock.systemUTC());
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        sandbox.close();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    Path folder() {
        return folder;
    }

    Caller caller() {
        return new Caller(sandbox.url());
    }

    /** Stops it and starts it again on the same folder. */
    void restart() {
        sandbox.close();
        sandbox = Sandbox.start(0, folder, limits, Clock.systemUTC());
    }

    void stop() {
        sandbox.close();
    }
}
