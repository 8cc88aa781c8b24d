package uk.countersign.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import uk.countersign.reading.ReadingUnavailable;

/** One running child process. Whoever holds it asks one thing at a time. */
final class WorkerProcess {

    private final Process process;
    private final Frames frames;

    private WorkerProcess(Process process) {
        this.process = process;
        this.frames = new Frames(
                new BufferedInputStream(process.getInputStream()), new BufferedOutputStream(process.getOutputStream()));
    }

    static WorkerProcess start(WorkerSettings settings, Watchdog watchdog) {
        try {
            // What libraries print may quote the file, and so a pupil's name: ChildJava keeps none of it.
            WorkerProcess worker = new WorkerProcess(
                    ChildJava.of(WorkerMain.class, settings.heapMegabytes()).start());
            worker.awaitReady(settings, watchdog);
            return worker;
        } catch (IOException notStarted) {
            throw new ReadingUnavailable("The process that reads files could not be started", notStarted);
        }
    }

    /** Absent when the process has ended before it answered. */
    Optional<Reply> ask(Request request) {
        try {
            frames.send(Request.class, request);
            return frames.receive(Reply.class);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Ends it at once, and every program that it has started. */
    void kill() {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    private void awaitReady(WorkerSettings settings, Watchdog watchdog) throws IOException {
        Watchdog.Watch watch = watchdog.after(settings.startTimeout(), this::kill);
        Optional<Reply> ready = frames.receive(Reply.class);
        if (!watch.stop() || ready.isEmpty()) {
            kill();
            throw new ReadingUnavailable("The process that reads files did not start: is there too little memory, or is"
                    + " the application not unpacked?");
        }
    }
}
