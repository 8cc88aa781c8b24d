package uk.countersign.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import uk.countersign.draft.Deliveries;

/**
 * Looks into the shared folder again and again: a watch service sees nothing of what others write on a mounted share.
 * File names are kept out of the log; staff put pupils' names into them.
 */
@Component
class FolderPoll implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FolderPoll.class);

    private final SharedFolder folder;
    private final FolderIntake intake;
    private final Deliveries deliveries;
    private final Answers answers;
    private final IntakeSettings settings;
    private final Clock clock;
    private final Stillness stillness;
    private volatile ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    FolderPoll(
            SharedFolder folder,
            FolderIntake intake,
            Deliveries deliveries,
            Answers answers,
            IntakeSettings settings,
            Clock clock) {
        this.folder = folder;
        this.intake = intake;
        this.deliveries = deliveries;
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
        this.stillness = new Stillness(settings.stableFor());
    }

    @Override
    public void start() {
        running = true;
        poller = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "shared-folder"));
        var every = settings.poll().toMillis();
        poller.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
    }

    /** Takes what has come in whole. */
    void look() {
        try {
            finishWhatWasTaken();
            answers.giveAll();
            var present = new ArrayList<Path>();
            for (var members : folder.membersFolders()) {
                look(members, present);
            }
            stillness.keepOnly(present);
        } catch (RuntimeException | StackOverflowError e) {
            // An error that got out would end the looking for good.
            LOG.error(
                    "The shared folder could not be read. Is it mounted, and may this program write to it? {}",
                    e.getClass().getSimpleName());
        }
    }

    private void finishWhatWasTaken() {
        for (var delivery : folder.taken()) {
            if (!deliveries.isKnown(delivery)) {
                attempt(() -> {
                    var author = intake.author(delivery.substring(0, delivery.indexOf('/')));
                    if (author.isPresent()) {
                        intake.receive(delivery, author.get());
                    }
                });
            }
        }
    }

    private void look(Path membersFolder, ArrayList<Path> present) {
        var author = intake.author(String.valueOf(membersFolder.getFileName()));
        if (author.isEmpty()) {
            sayThatNobodyIsKnown(membersFolder);
            return;
        }
        for (var entry : folder.deliveries(membersFolder)) {
            present.add(entry);
            attempt(() -> {
                var now = clock.instant();
                if (stillness.isStill(entry, now)) {
                    intake.receive(folder.take(entry, now), author.get());
                }
            });
        }
    }

    /** One delivery that cannot be taken now never stops the others; it is tried again at the next look. */
    private static void attempt(Step step) {
        try {
            step.run();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.warn(
                    "A draft in the shared folder could not be taken yet: {}",
                    e.getClass().getSimpleName());
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private static void sayThatNobodyIsKnown(Path membersFolder) {
        var answer = membersFolder.resolve("result.txt");
        if (!Files.exists(answer)) {
            try {
                Files.writeString(answer, """
                        Nothing is taken from this folder: its name is not the email address of anybody who may submit
                        drafts. Ask your school's administrator to add you, or to rename the folder.
                        """);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        poller.shutdown();
        try {
            if (!poller.awaitTermination(30, TimeUnit.SECONDS)) {
                poller.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
