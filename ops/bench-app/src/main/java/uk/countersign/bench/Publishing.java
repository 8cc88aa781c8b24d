package uk.countersign.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.quartz.Scheduler;
import org.quartz.TriggerKey;
import uk.countersign.bench.MadeUpTrust.MadeUpSchool;
import uk.countersign.database.Database;
import uk.countersign.school.Platform;

/** One application, in which every way publishes in turn, with the same work for each post. */
final class Publishing {

    private static final TriggerKey OUR_CLOCK = TriggerKey.triggerKey("send-due");
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int EVERY_CALL = 10_000_000;

    private final RunningApplication application;
    private final Database database;
    private final List<MadeUpSchool> schools;
    private final ApprovedPosts posts;

    Publishing(RunningApplication application, List<MadeUpSchool> schools, int latencyMillis)
            throws IOException, InterruptedException {
        this.application = application;
        this.database = application.bean(Database.class);
        this.schools = schools;
        this.posts = new ApprovedPosts(application);
        for (var platform : MadeUpTrust.PLATFORMS) {
            slowDown(platform, latencyMillis);
        }
    }

    /** What a run gave; lateness in seconds from when a post was due until the platform had it. */
    record Run(double postsASecond, double p50, double p99) {}

    /** Has the platform answer each post after a while. */
    private void slowDown(Platform platform, int millis) throws IOException, InterruptedException {
        var fault = """
                {"platform": "%s", "operation": "create-post", "mode": "slow-answer", "count": %d, "delay_ms": %d}"""
                .formatted(platform.id(), EVERY_CALL, millis);
        var request = HttpRequest.newBuilder(URI.create(application.sandboxUrl() + "/sandbox/faults"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(fault))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("The sandbox took no delay: " + answer.statusCode());
        }
    }

    void warmUp(int draftsEach, Duration within, int threads) throws Exception {
        ours(draftsEach, within);
        quartz(draftsEach, within, threads);
        dbScheduler(draftsEach, within, threads);
    }

    /** The application's own way. */
    Run ours(int draftsEach, Duration within) throws Exception {
        var ids = posts.write(schools, draftsEach);
        return measured(fallDue(ids, Instant.now().plusSeconds(3), within));
    }

    Run quartz(int draftsEach, Duration within, int threads) throws Exception {
        try (var clock = new OneTriggerEach(application, new SendOnePost(application), threads, threads)) {
            return by(clock, draftsEach, within);
        }
    }

    Run dbScheduler(int draftsEach, Duration within, int threads) throws Exception {
        try (var clock = new OneTaskEach(application, new SendOnePost(application), threads)) {
            return by(clock, draftsEach, within);
        }
    }

    private Run by(OtherClock clock, int draftsEach, Duration within) throws Exception {
        var ids = posts.write(schools, draftsEach);
        var scheduler = application.bean(Scheduler.class);
        scheduler.pauseTrigger(OUR_CLOCK);
        try {
            var start = Instant.now().plusSeconds(5 + ids.size() / 100);
            var due = fallDue(ids, start, within);
            clock.schedule(due);
            if (Instant.now().isAfter(start)) {
                throw new IllegalStateException("The times took longer to write than was thought");
            }
            return measured(due);
        } finally {
            scheduler.resumeTrigger(OUR_CLOCK);
        }
    }

    /** Spreads the posts over the time, in no order that anybody could profit from. */
    private Map<String, Instant> fallDue(List<String> ids, Instant start, Duration within) {
        var shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, new Random(1));
        Map<String, Instant> due = new LinkedHashMap<>();
        for (int i = 0; i < shuffled.size(); i++) {
            due.put(shuffled.get(i), start.plus(within.multipliedBy(i).dividedBy(shuffled.size())));
        }
        database.inTransaction(() -> due.forEach(
                (id, at) -> database.sql("update post set due = ?, not_before = ? where id = ?")
                        .params(Database.values(at, at, id))
                        .update()));
        return due;
    }

    private Run measured(Map<String, Instant> due) throws InterruptedException {
        var first = due.values().iterator().next();
        var untilDue = Duration.between(Instant.now(), first);
        Trial.secondsUntil(
                () -> count("state = 'SCHEDULED'") + count("state = 'SENDING'") == 0,
                System.nanoTime() + untilDue.toNanos(),
                PATIENCE);
        if (count("state <> 'PUBLISHED' or attempts <> 1") > 0) {
            throw new IllegalStateException("A post did not go out, or took more than one attempt");
        }
        var sent = Database.inPortions(
                due.keySet(), portion -> database.sql("select id, sent_at from post where id in (:ids)")
                        .param("ids", portion)
                        .query((row, number) ->
                                Map.entry(row.getString("id"), row.getTimestamp("sent_at").toInstant()))
                        .list());
        var lateness = sent.stream()
                .map(post -> seconds(Duration.between(due.getOrDefault(post.getKey(), first), post.getValue())))
                .sorted()
                .toList();
        var last = sent.stream().map(Map.Entry::getValue).max(Instant::compareTo).orElse(first);
        return new Run(
                due.size() / seconds(Duration.between(first, last)),
                lateness.get(lateness.size() / 2),
                lateness.get(lateness.size() * 99 / 100));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private int count(String condition) {
        return database.sql("select count(*) from post where " + condition)
                .query(Integer.class)
                .single();
    }
}
