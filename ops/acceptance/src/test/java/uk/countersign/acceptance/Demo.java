package uk.countersign.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * The running program, driven through {@code ops/demo} on ports and a data folder of its own. Closing it ends
 * everything that it started, and so does the end of the test's own process.
 */
final class Demo implements AutoCloseable {

    /** A first start may have to build the program. */
    private static final Duration START = Duration.ofMinutes(15);

    private static final Duration END = Duration.ofMinutes(1);

    private final Path folder;
    private final List<String> command;
    private final List<String> javaOptions;
    private final Thread lastResort = new Thread(this::endProcesses, "end-demo");
    private Optional<Process> script = Optional.empty();
    private Optional<Answer> answer = Optional.empty();

    private Demo(Path folder, List<String> javaOptions) {
        this.folder = folder;
        this.javaOptions = javaOptions;
        var ports = Ports.free(2);
        this.command = List.of(
                Checkout.file("ops/demo").toString(),
                "--port",
                String.valueOf(ports[0]),
                "--sandbox-port",
                String.valueOf(ports[1]),
                "--data",
                folder.toString());
    }

    /** A new sample school in a folder of that name; {@code settings} are {@code countersign.*} settings. */
    static Demo fresh(String name, String... settings) {
        var options = List.of(settings).stream().map("-D"::concat).toList();
        var demo = new Demo(Checkout.target().resolve("demo " + name), options);
        Runtime.getRuntime().addShutdownHook(demo.lastResort);
        demo.start("--fresh");
        return demo;
    }

    /** Starts it on the folder as it stands. */
    void startAgain() {
        start();
    }

    private void start(String... more) {
        try {
            Files.createDirectories(folder);
            var whole = new ArrayList<>(command);
            whole.addAll(List.of(more));
            var output = folder.resolveSibling(folder.getFileName() + ".txt").toFile();
            var builder = new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(output);
            builder.environment().put("COUNTERSIGN_JAVA_OPTIONS", String.join(" ", javaOptions));
            var starting = builder.start();
            script = Optional.of(starting);
            var ready = folder.resolve("demo.json");
            Awaitility.await("the demonstration is ready")
                    .atMost(START)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> Files.exists(ready) || !starting.isAlive());
            if (!starting.isAlive()) {
                throw new AssertionError("The demonstration did not start:\n" + Files.readString(output.toPath()));
            }
            answer = Optional.of(Answer.read(ready));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it says of itself. */
    Answer answer() {
        return answer.orElseThrow(() -> new IllegalStateException("The demonstration has not been started"));
    }

    /** The API as that member calls it. */
    Api as(String member) {
        return new Api(answer().url(), answer().member(member));
    }

    /** The sandbox platforms beside it. */
    Platforms platforms() {
        return new Platforms(answer().sandbox());
    }

    /** Where drafts are put, and where they lie when they are answered. */
    Shared shared() {
        return new Shared(answer().inbox());
    }

    /** Ends the application's process at once, with no chance to tidy up; the platforms live on. */
    void kill() {
        ProcessHandle.of(answer().pids().app()).ifPresent(ProcessHandle::destroyForcibly);
        await(script.orElseThrow());
    }

    /** Ends all of it as Ctrl-C would. */
    @Override
    public void close() {
        script.ifPresent(running -> {
            running.destroy();
            await(running);
        });
        endProcesses();
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("ops/demo did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** For whatever ends without its parent. */
    private void endProcesses() {
        script.ifPresent(running -> running.descendants().forEach(ProcessHandle::destroyForcibly));
        script.ifPresent(Process::destroyForcibly);
        answer.map(Answer::pids)
                .ifPresent(pids -> List.of(pids.app(), pids.sandbox())
                        .forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly)));
    }
}
