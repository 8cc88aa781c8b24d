package uk.countersign.acceptance;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One life of the application: a busy morning at school that ends in the middle of something. */
final class Round {

    private static final int LONGEST_MILLIS = 5_000;
    private static final List<String> TROUBLE = List.of("drop-after-accept", "drop-before", "slow", "slow-answer");
    private static final Duration DELAY = Duration.ofMillis(1_500);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final int number;
    private final int drafts;
    private final Random random;
    private final Demo demo;
    private final Submissions submissions;

    Round(int number, int drafts, Random random, Demo demo, Submissions submissions) {
        this.number = number;
        this.drafts = drafts;
        this.random = random;
        this.demo = demo;
        this.submissions = submissions;
    }

    /** Works until the application is killed, at a moment that nobody can tell. */
    void endInAKill() {
        if (random.nextBoolean()) {
            armTrouble();
        }
        int moment = random.nextInt(LONGEST_MILLIS);
        System.out.printf("round %d: killed after %d ms%n", number, moment);
        Executor then = CompletableFuture.delayedExecutor(moment, TimeUnit.MILLISECONDS);
        var killed = CompletableFuture.runAsync(demo::kill, then);
        try {
            submissions.sendUnacknowledged(demo);
            submissions.drop(demo);
            for (int sent = 1; sent < drafts; sent++) {
                submissions.send(demo);
            }
            do {
                approveWhatWaits(demo);
            } while (!isOver(killed));
        } catch (UncheckedIOException connectionBroke) {
            // The kill. What was not answered is sent again in the next life.
            killed.join();
        }
        killed.join();
    }

    /** Whether the kill has come, given a moment for it. */
    private static boolean isOver(CompletableFuture<Void> killed) {
        try {
            killed.get(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillAlive) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The application could not be killed", e);
        }
    }

    private void armTrouble() {
        var platform = Platforms.ALL.get(random.nextInt(Platforms.ALL.size()));
        var mode = TROUBLE.get(random.nextInt(TROUBLE.size()));
        demo.platforms().arm(platform, mode, 1 + random.nextInt(2), DELAY);
        System.out.printf("round %d: %s on %s%n", number, mode, platform);
    }

    /** Countersigns everything that may be. */
    static void approveWhatWaits(Demo demo) {
        var headteacher = demo.as("Mrs Okafor");
        var waiting = headteacher.drafts("AWAITING_APPROVAL");
        if (!waiting.isEmpty()) {
            headteacher.approve(waiting);
        }
    }
}
