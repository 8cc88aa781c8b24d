package uk.countersign.worker;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import uk.countersign.reading.ReadingUnavailable;

/** A place for one process, which is there only when it is needed. One file at a time passes. */
final class Lane {

    private final WorkerSettings settings;
    private final Watchdog watchdog;
    private final List<String> arguments;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<WorkerProcess> process = Optional.empty();
    private long lastUsed = System.nanoTime();
    private boolean closed;

    /** @param arguments of the process: none for one that reads files */
    Lane(WorkerSettings settings, Watchdog watchdog, List<String> arguments) {
        this.settings = settings;
        this.watchdog = watchdog;
        this.arguments = List.copyOf(arguments);
    }

    /** Absent when the process had to be ended over it, or ended itself. */
    Optional<Reply> ask(Request request) {
        lock.lock();
        try {
            WorkerProcess worker = running();
            Watchdog.Watch watch = watchdog.after(settings.requestTimeout(), worker::kill);
            Optional<Reply> reply = worker.ask(request);
            if (!watch.stop() || reply.isEmpty()) {
                drop();
            }
            lastUsed = System.nanoTime();
            return reply;
        } finally {
            lock.unlock();
        }
    }

    void endIfIdle() {
        if (!lock.tryLock()) {
            return;
        }
        try {
            if (System.nanoTime() - lastUsed > settings.idle().toNanos()) {
                drop();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the process whatever it does; nobody is served any more. */
    void close() {
        Optional<WorkerProcess> current = process;
        current.ifPresent(WorkerProcess::kill);
        lock.lock();
        try {
            closed = true;
            drop();
        } finally {
            lock.unlock();
        }
    }

    Optional<Long> pid() {
        return process.filter(WorkerProcess::isAlive).map(WorkerProcess::pid);
    }

    private WorkerProcess running() {
        if (closed) {
            throw new ReadingUnavailable("Files are no longer read: the application is ending");
        }
        WorkerProcess worker = process.filter(WorkerProcess::isAlive)
                .orElseGet(() -> WorkerProcess.start(settings, watchdog, arguments));
        process = Optional.of(worker);
        return worker;
    }

    private void drop() {
        process.ifPresent(WorkerProcess::kill);
        process = Optional.empty();
    }
}
