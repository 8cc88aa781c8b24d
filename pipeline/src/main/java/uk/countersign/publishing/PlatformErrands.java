package uk.countersign.publishing;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.countersign.school.Platform;

/** An errand that is run for each platform by a thread of its own: one that is dead delays no other's. */
final class PlatformErrands implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformErrands.class);

    private final Map<Platform, AtomicBoolean> running = new LinkedHashMap<>();
    private final ExecutorService threads;
    private final Consumer<Platform> errand;
    private final Duration patience;

    PlatformErrands(String name, List<Platform> platforms, Duration patience, Consumer<Platform> errand) {
        platforms.forEach(platform -> running.put(platform, new AtomicBoolean()));
        this.threads = Executors.newFixedThreadPool(Math.max(1, platforms.size()), task -> new Thread(task, name));
        this.patience = patience;
        this.errand = errand;
    }

    /** Runs the errand for every platform for which it is not being run. Returns at once. */
    void wake() {
        running.forEach((platform, busy) -> {
            if (!threads.isShutdown() && busy.compareAndSet(false, true)) {
                threads.execute(() -> run(platform, busy));
            }
        });
    }

    private void run(Platform platform, AtomicBoolean busy) {
        try {
            errand.accept(platform);
        } catch (RuntimeException e) {
            LOG.error("{} for {} came to nothing", Thread.currentThread().getName(), platform.label(), e);
        } finally {
            busy.set(false);
        }
    }

    /** Begins no more and waits for those that are being run. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
