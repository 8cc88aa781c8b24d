package uk.countersign.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** From nothing to ready, and the memory when nobody does anything: as we start it, and as Boot's own guide does. */
final class StartBench implements Bench.Benchmark {

    private static final int ROUNDS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int IDLE_SECONDS = 15;
    private static final double MEGABYTE = 1024;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path root;

    StartBench(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public void run(Report report) throws Exception {
        var extracted = root.resolve("src/target/app/countersign.jar");
        var archive = root.resolve("src/target/app/countersign.jsa");
        if (!Files.exists(archive)) {
            System.err.println("There is no class-data archive; see src/target/app/archive.log");
        }
        var light = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m");
        var withArchive = new ArrayList<>(light);
        withArchive.add("-XX:SharedArchiveFile=" + archive);
        var ours = new Way("as ops/demo starts it", withArchive, extracted);
        var plainer = new Way("the same without the class-data archive", light, extracted);
        var fat = new Way("java -jar of the plain Boot jar", List.of(), fatJar());
        var ways = List.of(ours, plainer, fat);
        Trial.inFolder(folder -> {
            // The first start makes the record; what is compared are starts on a record that is there.
            ways.get(0).start(folder, 0);
            for (int round = 0; round < ROUNDS; round++) {
                for (var way : ways) {
                    way.start(folder, IDLE_SECONDS);
                }
            }
            return "done";
        });
        for (var other : List.of(fat, plainer)) {
            report.write(
                    "start",
                    "seconds until the health check answers",
                    ours.seconds(),
                    "s",
                    other.name,
                    other.seconds() / ours.seconds());
            report.write(
                    "start",
                    "processor seconds until the health check answers",
                    ours.processorSeconds(),
                    "s",
                    other.name,
                    other.processorSeconds() / ours.processorSeconds());
            report.write(
                    "start",
                    "resident memory when idle",
                    ours.megabytes(),
                    "MB",
                    other.name,
                    other.megabytes() / ours.megabytes());
        }
    }

    private Path fatJar() throws IOException {
        try (var files = Files.newDirectoryStream(root.resolve("src/target"), "countersign-*-app.jar")) {
            return files.iterator().next();
        }
    }

    /** One way to start it, and how it did. */
    private static final class Way {

        private final String name;
        private final List<String> flags;
        private final Path jar;
        private final List<Double> seconds = new ArrayList<>();
        private final List<Double> processorSeconds = new ArrayList<>();
        private final List<Double> megabytes = new ArrayList<>();

        Way(String name, List<String> flags, Path jar) {
            this.name = name;
            this.flags = flags;
            this.jar = jar;
        }

        double seconds() {
            return Report.median(seconds);
        }

        double processorSeconds() {
            return Report.median(processorSeconds);
        }

        double megabytes() {
            return Report.median(megabytes);
        }

        /** Starts and ends it. Without an idle time it is not counted. */
        void start(Path folder, int idleSeconds) throws IOException, InterruptedException {
            int port = freePort();
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(flags);
            command.addAll(List.of(
                    "-jar",
                    jar.toString(),
                    "--server.port=" + port,
                    "--countersign.data=" + folder.resolve("record"),
                    "--countersign.secrets.key-file=" + folder.resolve("record.key"),
                    "--countersign.intake.folder=" + folder.resolve("shared")));
            long began = System.nanoTime();
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("app.log").toFile())
                    .start();
            try {
                double ready = Trial.secondsUntil(() -> answers(process, port), began, PATIENCE);
                double worked = process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
                if (idleSeconds > 0) {
                    TimeUnit.SECONDS.sleep(idleSeconds);
                    seconds.add(ready);
                    processorSeconds.add(worked);
                    megabytes.add(residentKilobytes(process.pid()) / MEGABYTE);
                    System.err.printf(
                            "%s: %.1f s, %.1f s of work, %.0f MB%n",
                            name, ready, worked, megabytes.get(megabytes.size() - 1));
                }
            } finally {
                process.destroy();
                process.waitFor();
            }
        }

        private static boolean answers(Process process, int port) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The application ended by itself, with " + process.exitValue());
            }
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                    .build();
            try {
                return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while the application was starting", e);
            }
        }

        private static double residentKilobytes(long pid) throws IOException {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
            return Double.parseDouble(new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
