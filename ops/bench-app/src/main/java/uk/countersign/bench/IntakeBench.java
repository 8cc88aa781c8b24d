package uk.countersign.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import uk.countersign.database.Database;
import uk.countersign.reading.FileReader;

/** Drafts dropped into the shared folder all at once, until each waits for its second signature or is sent back. */
final class IntakeBench implements Bench.Benchmark {

    private static final int DRAFTS = Integer.getInteger("countersign.bench.intake", 200);
    private static final int PUPILS = 200;
    private static final int ROUNDS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    /** How long a draft must lie still is a wait, not work. */
    private static final List<String> SETTINGS = List.of("--countersign.intake.stable-for=0s");

    private final Path samples;

    IntakeBench(Path samples) {
        this.samples = samples;
    }

    @Override
    public void run(Report report) throws Exception {
        var ours = new ArrayList<Double>();
        var eachItsOwn = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(Trial.inFolder(folder -> perSecond(RunningApplication.start(folder, SETTINGS), folder)));
            eachItsOwn.add(Trial.inFolder(folder -> perSecond(
                    RunningApplication.start(
                            folder,
                            SETTINGS,
                            context -> context.registerBean(
                                    FileReader.class, ProcessForEachFile::new, bean -> bean.setPrimary(true))),
                    folder)));
            System.err.printf(
                    "%.2f drafts a second, with a process for each file %.2f%n",
                    ours.get(round), eachItsOwn.get(round));
        }
        var median = Report.median(ours);
        report.write(
                "intake",
                "drafts a second from the shared folder to the queue, " + DRAFTS + " at once, roll of " + PUPILS,
                median,
                "drafts/s",
                "the same with a process of its own for each file",
                median / Report.median(eachItsOwn));
    }

    private double perSecond(RunningApplication started, Path folder) throws Exception {
        try (var application = started) {
            MadeUpTrust.with(1, PUPILS, application);
            var arriving = folder.resolve("arriving");
            new DraftsToDrop(samples).write(arriving, DRAFTS);
            var inbox = Files.createDirectories(folder.resolve("shared/inbox"));
            long began = System.nanoTime();
            Files.move(arriving, inbox.resolve(MadeUpTrust.AUTHOR));
            var database = application.bean(Database.class);
            var seconds = Trial.secondsUntil(() -> through(database) == DRAFTS, began, PATIENCE);
            failIfUnread(database);
            return DRAFTS / seconds;
        }
    }

    private static int through(Database database) {
        return count(database, "state in ('AWAITING_APPROVAL', 'NEEDS_CHANGES', 'QUARANTINED')");
    }

    private static void failIfUnread(Database database) throws IOException {
        int unread = count(database, "state = 'QUARANTINED'");
        if (unread > 0) {
            throw new IOException(unread + " drafts could not be read, which makes the time worthless");
        }
    }

    private static int count(Database database, String condition) {
        return database.sql("select count(*) from draft where " + condition)
                .query(Integer.class)
                .single();
    }
}
