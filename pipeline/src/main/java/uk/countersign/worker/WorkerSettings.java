package uk.countersign.worker;

import java.time.Duration;
import uk.countersign.reading.ReadingLimits;

/**
 * How the reading processes are run.
 *
 * @param processes how many files are read at the same time
 * @param heapMegabytes the memory of each process
 * @param startTimeout within which a process must be ready
 * @param requestTimeout within which a file must be read; then the process is ended
 * @param idle after which an unused process is ended
 * @param heicCommand the outside program for HEIC pictures; need not be installed
 */
public record WorkerSettings(
        int processes,
        int heapMegabytes,
        Duration startTimeout,
        Duration requestTimeout,
        Duration idle,
        String heicCommand,
        ReadingLimits limits) {

    public WorkerSettings {
        if (processes < 1 || processes > 16) {
            throw new IllegalArgumentException("Between 1 and 16 reading processes can be run");
        }
        if (startTimeout.isNegative() || startTimeout.isZero() || requestTimeout.isNegative()) {
            throw new IllegalArgumentException("A reading process needs time to start and to read");
        }
    }

    public static WorkerSettings defaults() {
        return new WorkerSettings(
                1,
                1_024,
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                "heif-convert",
                ReadingLimits.defaults());
    }

    public WorkerSettings withProcesses(int number) {
        return new WorkerSettings(number, heapMegabytes, startTimeout, requestTimeout, idle, heicCommand, limits);
    }

    public WorkerSettings withHeapMegabytes(int megabytes) {
        return new WorkerSettings(processes, megabytes, startTimeout, requestTimeout, idle, heicCommand, limits);
    }

    public WorkerSettings withRequestTimeout(Duration timeout) {
        return new WorkerSettings(processes, heapMegabytes, startTimeout, timeout, idle, heicCommand, limits);
    }

    public WorkerSettings withIdle(Duration time) {
        return new WorkerSettings(processes, heapMegabytes, startTimeout, requestTimeout, time, heicCommand, limits);
    }
}
