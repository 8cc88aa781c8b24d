package uk.countersign.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.quartz.Scheduler;
import org.quartz.TriggerKey;
import uk.countersign.bench.MadeUpTrust.MadeUpSchool;
import uk.countersign.database.Database;

/** Many posts due at the same moment: claims in chunks against one trigger of Quartz's for each post. */
final class PublishBench implements Bench.Benchmark {

    private static final int SCHOOLS = 10;
    private static final int PUPILS = 200;
    private static final int DRAFTS_EACH = Integer.getInteger("countersign.bench.drafts", 100);
    private static final int ROUNDS = Integer.getInteger("countersign.bench.rounds", 3);
    private static final int WARM_UP_EACH = 10;
    /** Eight senders for each of two platforms. */
    private static final int THREADS = 16;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public void run(Report report) throws Exception {
        Trial.inFolder(folder -> {
            var key = folder.resolve("sqlite/record.key");
            measure("sqlite", folder.resolve("sqlite"), List.of(), report);
            // With PostgreSQL a key file is never made by itself.
            var second = Files.createDirectories(folder.resolve("postgresql"));
            Files.copy(key, second.resolve("record.key"));
            try (var server = EmbeddedPostgres.start()) {
                var url = server.getJdbcUrl("postgres", "postgres");
                measure("postgresql", second, List.of("--countersign.database.url=" + url), report);
            }
            return "done";
        });
    }

    private static void measure(String database, Path folder, List<String> settings, Report report) throws Exception {
        try (var application = RunningApplication.start(folder, settings)) {
            var trial = new Publishing(application, MadeUpTrust.with(SCHOOLS, PUPILS, application));
            trial.inChunks(WARM_UP_EACH);
            trial.oneTriggerEach(WARM_UP_EACH, 1);
            var chunks = new ArrayList<Double>();
            var triggers = new ArrayList<Double>();
            var batched = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                chunks.add(trial.inChunks(DRAFTS_EACH));
                triggers.add(trial.oneTriggerEach(DRAFTS_EACH, 1));
                batched.add(trial.oneTriggerEach(DRAFTS_EACH, THREADS));
                System.err.printf(
                        "%s: %.0f in chunks, %.0f by triggers, %.0f by triggers taken %d at once%n",
                        database, chunks.get(round), triggers.get(round), batched.get(round), THREADS);
            }
            var ours = Report.median(chunks);
            var metric = "posts a second when " + DRAFTS_EACH * SCHOOLS * MadeUpTrust.PLATFORMS.size()
                    + " fall due at once, " + database;
            report.write(
                    "publish",
                    metric,
                    ours,
                    "posts/s",
                    "one Quartz trigger for each post, " + THREADS + " threads",
                    ours / Report.median(triggers));
            report.write(
                    "publish",
                    metric,
                    ours,
                    "posts/s",
                    "the same, triggers acquired " + THREADS + " at once",
                    ours / Report.median(batched));
        }
    }

    /** One application, in which either way publishes in turn. */
    private record Publishing(RunningApplication application, List<MadeUpSchool> schools, ApprovedPosts posts) {

        private static final TriggerKey OUR_CLOCK = TriggerKey.triggerKey("send-due");

        Publishing(RunningApplication application, List<MadeUpSchool> schools) {
            this(application, schools, new ApprovedPosts(application));
        }

        /** Posts a second. */
        double inChunks(int draftsEach) throws Exception {
            var ids = posts.write(schools, draftsEach);
            var due = Instant.now().plusSeconds(3);
            fallDue(ids, due);
            return ids.size() / secondsFrom(due, ids);
        }

        /** Posts a second. */
        double oneTriggerEach(int draftsEach, int acquiredAtOnce) throws Exception {
            var ids = posts.write(schools, draftsEach);
            var scheduler = application.bean(Scheduler.class);
            scheduler.pauseTrigger(OUR_CLOCK);
            try (var each = new OneTriggerEach(application, new SendOnePost(application), THREADS, acquiredAtOnce)) {
                var due = Instant.now().plusSeconds(5 + ids.size() / 100);
                fallDue(ids, due);
                each.schedule(ids, due);
                if (Instant.now().isAfter(due)) {
                    throw new IllegalStateException("The triggers took longer to write than was thought");
                }
                return ids.size() / secondsFrom(due, ids);
            } finally {
                scheduler.resumeTrigger(OUR_CLOCK);
            }
        }

        private void fallDue(List<String> ids, Instant due) {
            var database = application.bean(Database.class);
            database.inTransaction(() -> {
                Database.inPortions(
                        ids,
                        portion ->
                                List.of(database.sql("update post set due = :due, not_before = :due where id in (:ids)")
                                        .param("due", Database.value(due))
                                        .param("ids", portion)
                                        .update()));
            });
        }

        private double secondsFrom(Instant due, List<String> ids) throws InterruptedException {
            var untilDue = Duration.between(Instant.now(), due);
            var seconds = Trial.secondsUntil(
                    () -> count("state = 'SCHEDULED'") + count("state = 'SENDING'") == 0,
                    System.nanoTime() + untilDue.toNanos(),
                    PATIENCE);
            if (count("state <> 'PUBLISHED' or attempts <> 1") > 0) {
                throw new IllegalStateException("A post did not go out, or took more than one attempt");
            }
            System.err.printf("%d posts in %.1f s%n", ids.size(), seconds);
            return seconds;
        }

        private int count(String condition) {
            return application
                    .bean(Database.class)
                    .sql("select count(*) from post where " + condition)
                    .query(Integer.class)
                    .single();
        }
    }
}
