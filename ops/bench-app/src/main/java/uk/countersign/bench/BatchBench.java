package uk.countersign.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.countersign.audit.Actor;
import uk.countersign.bench.MadeUpTrust.MadeUpSchool;
import uk.countersign.database.Database;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.NewDraft;
import uk.countersign.draft.Source;
import uk.countersign.draft.Submitted;
import uk.countersign.school.Platform;
import uk.countersign.screening.Manuscript;

/** Drafts of text alone that wait all at once, through the screening job until each is in the queue or sent back. */
final class BatchBench implements Bench.Benchmark {

    private static final int DRAFTS = Integer.getInteger("countersign.bench.batch", 500);
    private static final int PUPILS = 200;
    private static final int ROUNDS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Override
    public void run(Report report) throws Exception {
        var ours = new ArrayList<Double>();
        var alone = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(Trial.inFolder(folder -> {
                try (var application = RunningApplication.start(folder, List.of())) {
                    return perSecond(application);
                }
            }));
            alone.add(checksAlone());
            System.err.printf("%.1f drafts a second, the checks alone %.1f%n", ours.get(round), alone.get(round));
        }
        var median = Report.median(ours);
        report.write(
                "batch",
                "drafts a second through the screening job, " + DRAFTS + " of text alone at once, roll of " + PUPILS,
                median,
                "drafts/s",
                "the same checks by themselves in one thread, without job and database",
                median / Report.median(alone));
    }

    private static double perSecond(RunningApplication application) throws Exception {
        var school = MadeUpTrust.with(1, PUPILS, application).get(0);
        var database = application.bean(Database.class);
        var texts = MadeUpPosts.about(MadeUpRoll.of(PUPILS));
        // One transaction, so that the job sees none of them before all are there.
        database.inTransaction(() -> {
            for (int i = 0; i < DRAFTS; i++) {
                receive(texts.get(i % texts.size()) + " No. " + i, school, application);
            }
        });
        return DRAFTS / Trial.secondsUntil(() -> waiting(database) == 0, System.nanoTime(), PATIENCE);
    }

    private static void receive(String text, MadeUpSchool school, RunningApplication application) {
        var submitted = new Submitted(
                text,
                Optional.of("achievement"),
                MadeUpTrust.PLATFORMS.stream().map(Platform::id).toList(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
        application
                .bean(Drafts.class)
                .receive(
                        new NewDraft(
                                school.id(),
                                school.authorId(),
                                Source.API,
                                "Draft",
                                submitted,
                                Optional.empty(),
                                Optional.empty()),
                        new Actor(school.authorId(), "The Author", "bench"));
    }

    private static int waiting(Database database) {
        return database.sql("select count(*) from draft where state in ('RECEIVED', 'SCREENING')")
                .query(Integer.class)
                .single();
    }

    private static double checksAlone() {
        var now = Instant.parse("2026-11-20T09:00:00Z");
        var roll = MadeUpRoll.of(PUPILS);
        var texts = MadeUpPosts.about(roll);
        var desk = new Desk(MadeUpRoll.register(roll, now), now);
        var channels = MadeUpTrust.PLATFORMS.stream()
                .map(platform -> new Manuscript.Target(platform.id(), platform))
                .toList();
        long began = System.nanoTime();
        for (int i = 0; i < DRAFTS; i++) {
            desk.findings(new Manuscript(
                    texts.get(i % texts.size()) + " No. " + i,
                    Optional.of("achievement"),
                    channels,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.empty()));
        }
        return DRAFTS / ((System.nanoTime() - began) / 1e9);
    }
}
