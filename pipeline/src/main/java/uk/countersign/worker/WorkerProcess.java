package uk.countersign.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.countersign.reading.ReadingUnavailable;

/** One running child process. Whoever holds it asks one thing at a time. */
final class WorkerProcess {

    /** What a process needs of its surroundings; secrets that stand in the parent's are none of it. */
    private static final Set<String> ENVIRONMENT =
            Set.of("PATH", "LANG", "LC_ALL", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LD_LIBRARY_PATH");

    private final Process process;
    private final Frames frames;

    private WorkerProcess(Process process) {
        this.process = process;
        this.frames = new Frames(
                new BufferedInputStream(process.getInputStream()), new BufferedOutputStream(process.getOutputStream()));
    }

    static WorkerProcess start(WorkerSettings settings, Watchdog watchdog, List<String> arguments) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command(settings, arguments));
            // What libraries print may quote the file, and so a pupil's name: it is not kept.
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            Map<String, String> environment = builder.environment();
            environment.keySet().retainAll(ENVIRONMENT);
            WorkerProcess worker = new WorkerProcess(builder.start());
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

    private static List<String> command(WorkerSettings settings, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + settings.heapMegabytes() + "m");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:+DisplayVMOutputToStderr");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        command.add("-Xshare:auto");
        command.add("-Djava.awt.headless=true");
        command.add("-Dfile.encoding=UTF-8");
        // Logging is not set up: it would cost more time than a file, and the lines would be thrown away.
        command.add("-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");
        command.add("-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        command.add("-cp");
        command.add(classPath());
        command.add(WorkerMain.class.getName());
        command.addAll(arguments);
        return command;
    }

    /** Ours, with absolute paths; a single jar names its libraries in its manifest. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
