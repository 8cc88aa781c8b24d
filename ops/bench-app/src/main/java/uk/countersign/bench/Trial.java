package uk.countersign.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What all trials need: a folder that goes away, and patience with an end. */
final class Trial {

    private static final Duration LOOK = Duration.ofMillis(20);

    private Trial() {}

    /** Work in a folder. */
    @FunctionalInterface
    interface InFolder<T> {
        T run(Path folder) throws Exception;
    }

    /** Runs the work in a new folder, which is deleted afterwards. */
    static <T> T inFolder(InFolder<T> work) throws Exception {
        var folder = Files.createTempDirectory("countersign-bench");
        try {
            return work.run(folder);
        } finally {
            delete(folder);
        }
    }

    /**
     * Seconds until it is done.
     *
     * @param beganAt of {@link System#nanoTime()}
     */
    static double secondsUntil(BooleanSupplier done, long beganAt, Duration atMost) throws InterruptedException {
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - beganAt > atMost.toNanos()) {
                throw new IllegalStateException("Not done after " + atMost);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        }
        return (System.nanoTime() - beganAt) / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
