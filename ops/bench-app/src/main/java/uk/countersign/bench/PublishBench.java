package uk.countersign.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import uk.countersign.bench.Publishing.Run;

/**
 * Many posts that fall due within a minute, on many accounts of platforms that take their time to answer: claims in
 * chunks against one trigger of Quartz's, and one task of db-scheduler's, for each post.
 */
final class PublishBench implements Bench.Benchmark {

    private static final int SCHOOLS = Integer.getInteger("countersign.bench.schools", 250);
    private static final int PUPILS = 30;
    private static final int DRAFTS_EACH = Integer.getInteger("countersign.bench.drafts", 20);
    private static final int ROUNDS = Integer.getInteger("countersign.bench.rounds", 1);
    private static final Duration WITHIN = Duration.ofSeconds(Integer.getInteger("countersign.bench.within", 60));
    private static final int LATENCY_MILLIS = Integer.getInteger("countersign.bench.latency", 50);
    private static final int WARM_UP_EACH = 1;
    private static final List<String> DATABASES =
            List.of(System.getProperty("countersign.bench.databases", "sqlite,postgresql").split(","));
    /** As many as the application's own senders for two platforms. */
    private static final int THREADS = 32;

    private static final String QUARTZ = "one Quartz trigger for each post, " + THREADS + " acquired at once";
    private static final String DB_SCHEDULER = "one task of db-scheduler's for each post";

    @Override
    public void run(Report report) throws Exception {
        Trial.inFolder(folder -> {
            if (DATABASES.contains("sqlite")) {
                measure("sqlite", folder.resolve("sqlite"), List.of(), report);
            }
            if (DATABASES.contains("postgresql")) {
                postgresql(folder, report);
            }
            return "done";
        });
    }

    private static void postgresql(Path folder, Report report) throws Exception {
        // With PostgreSQL a key file is never made by itself.
        var own = Files.createDirectories(folder.resolve("postgresql"));
        try (var application = RunningApplication.start(folder.resolve("key"), List.of())) {
            Files.copy(folder.resolve("key/record.key"), own.resolve("record.key"));
        }
        try (var server = EmbeddedPostgres.start()) {
            var url = server.getJdbcUrl("postgres", "postgres");
            measure(
                    "postgresql",
                    own,
                    List.of("--countersign.database.url=" + url, "--countersign.database.connections=16"),
                    report);
        }
    }

    private static void measure(String database, Path folder, List<String> settings, Report report) throws Exception {
        try (var application = RunningApplication.start(folder, settings)) {
            var schools = MadeUpTrust.with(SCHOOLS, PUPILS, application);
            var publishing = new Publishing(application, schools, LATENCY_MILLIS);
            publishing.warmUp(WARM_UP_EACH, WITHIN.dividedBy(10), THREADS);
            Map<String, List<Run>> runs = new LinkedHashMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                note(runs, database, "ours", publishing.ours(DRAFTS_EACH, WITHIN));
                note(runs, database, QUARTZ, publishing.quartz(DRAFTS_EACH, WITHIN, THREADS));
                note(runs, database, DB_SCHEDULER, publishing.dbScheduler(DRAFTS_EACH, WITHIN, THREADS));
            }
            for (var other : List.of(QUARTZ, DB_SCHEDULER)) {
                write(report, database, other, runs);
            }
        }
    }

    private static void note(Map<String, List<Run>> runs, String database, String way, Run run) {
        runs.computeIfAbsent(way, any -> new ArrayList<>()).add(run);
        System.err.printf("%s, %s: %s%n", database, way, run);
    }

    private static void write(Report report, String database, String other, Map<String, List<Run>> runs) {
        var what = "%d posts due within %d s on %d accounts, %d ms latency, %s"
                .formatted(
                        DRAFTS_EACH * SCHOOLS * MadeUpTrust.PLATFORMS.size(),
                        WITHIN.toSeconds(),
                        SCHOOLS * MadeUpTrust.PLATFORMS.size(),
                        LATENCY_MILLIS,
                        database);
        var ours = runs.getOrDefault("ours", List.of());
        var theirs = runs.getOrDefault(other, List.of());
        var speed = median(ours, Run::postsASecond);
        report.write(
                "publish", "posts a second, " + what, speed, "posts/s", other, speed / median(theirs, Run::postsASecond));
        lateness(report, "median lateness, " + what, other, median(ours, Run::p50), median(theirs, Run::p50));
        lateness(report, "p99 of lateness, " + what, other, median(ours, Run::p99), median(theirs, Run::p99));
    }

    private static void lateness(Report report, String metric, String other, double ours, double theirs) {
        report.write("publish", metric, ours, "s", other, theirs / ours);
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
        return Report.median(runs.stream().map(figure::applyAsDouble).toList());
    }
}
