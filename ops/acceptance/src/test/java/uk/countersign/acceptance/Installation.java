package uk.countersign.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The program as a school installs it: {@code ops/countersign serve} on an empty data folder, and no sample. */
final class Installation implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/set-up/\\S+");

    /** A first start may have to build the program. */
    private static final Duration START = Duration.ofMinutes(15);

    private final Process process;
    private final Path console;
    private final URI url;
    private final Thread lastResort;

    private Installation(Process process, Path console, URI url) {
        this.process = process;
        this.console = console;
        this.url = url;
        this.lastResort = new Thread(process::destroyForcibly, "end-installation");
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    static Installation fresh(String name) {
        try {
            var folder = Files.createTempDirectory(Files.createDirectories(Checkout.target()), name);
            var console = folder.resolve("console.txt");
            var port = Ports.free(1)[0];
            var process = new ProcessBuilder(
                            Checkout.file("ops/countersign").toString(),
                            "serve",
                            "--server.port=" + port,
                            "--countersign.data=" + folder.resolve("record"),
                            "--countersign.secrets.key-file=" + folder.resolve("record.key"),
                            "--countersign.intake.folder=" + folder.resolve("shared"))
                    .redirectErrorStream(true)
                    .redirectOutput(console.toFile())
                    .start();
            return new Installation(process, console, URI.create("http://localhost:" + port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return url;
    }

    /** The link that the console shows. */
    String setUpLink() {
        Awaitility.await("the console shows the link")
                .atMost(START)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> LINK.matcher(console()).find() || !process.isAlive());
        var link = LINK.matcher(console());
        if (!link.find()) {
            throw new AssertionError("No link was shown:\n" + console());
        }
        return link.group();
    }

    private String console() {
        try {
            return Files.readString(console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }
}
