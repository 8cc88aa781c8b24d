package uk.countersign.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a server with the programs of an installed PostgreSQL, in a folder of its own. */
final class InstalledPostgresql {

    private InstalledPostgresql() {}

    /** Starts one, which ends with this JVM, and gives a pattern of its JDBC addresses. */
    static String start() throws IOException {
        var programs = programs();
        var folder = Files.createTempDirectory("countersign-postgresql");
        if (isRoot()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        var data = folder.resolve("data").toString();
        run(asServer(programs.resolve("initdb").toString(), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8"));
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var settings = ("-F -p %d -k %s -c listen_addresses=localhost -c max_connections=200 -c full_page_writes=off"
                        + " -c autovacuum=off -c jit=off")
                .formatted(port, folder);
        var control = programs.resolve("pg_ctl").toString();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(control, data)));
        run(asServer(control, "-D", data, "-l", folder.resolve("log").toString(), "-w", "-o", settings, "start"));
        return "jdbc:postgresql://localhost:" + port + "/%s?user=postgres";
    }

    private static void stop(String control, String data) {
        try {
            run(asServer(control, "-D", data, "-m", "immediate", "stop"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path programs() throws IOException {
        try (Stream<Path> onPath =
                        Arrays.stream(System.getenv("PATH").split(":")).map(Path::of);
                var debian = Files.exists(Path.of("/usr/lib/postgresql"))
                        ? Files.list(Path.of("/usr/lib/postgresql")).map(version -> version.resolve("bin"))
                        : Stream.<Path>empty()) {
            return Stream.concat(onPath, debian)
                    .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                    .findFirst()
                    .orElseThrow(() -> new IOException("there is no initdb"));
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** PostgreSQL refuses to run as root. */
    private static List<String> asServer(String... command) {
        List<String> whole = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        whole.addAll(List.of(command));
        return whole;
    }

    private static void run(List<String> command) throws IOException {
        try {
            // Not a pipe: the server would keep it open.
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("This did not work: " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
