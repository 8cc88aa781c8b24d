package uk.countersign.worker;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How sentences are read.
 *
 * @param folder where the model is unpacked, some 50 MB; nobody else may write there
 * @param heapMegabytes the process's memory besides the model's own, which is some 150 MB
 * @param startTimeout within which the process must have loaded the model
 * @param timeout within which one text must be read
 * @param idle after which an unused process is ended
 * @param pause for how long nothing is asked after a failure
 */
public record SentenceSettings(
        Path folder, int heapMegabytes, Duration startTimeout, Duration timeout, Duration idle, Duration pause) {

    /** How long a process may take to start on a slow machine, once in a while. */
    private static final Duration START = Duration.ofSeconds(15);

    private static final int HEAP = 64;

    public static SentenceSettings in(Path folder, Duration timeout, Duration idle, Duration pause) {
        return new SentenceSettings(folder, HEAP, START, timeout, idle, pause);
    }

    WorkerSettings process() {
        var usual = WorkerSettings.defaults();
        return new WorkerSettings(1, heapMegabytes, startTimeout, timeout, idle, usual.heicCommand(), usual.limits());
    }
}
