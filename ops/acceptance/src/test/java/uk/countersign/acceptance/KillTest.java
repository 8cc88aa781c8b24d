package uk.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Ends the application's process without warning, again and again, at moments that nobody chose, while drafts come in,
 * are signed and go out, and platforms drop connections. Nothing may be lost, and nothing may stand anywhere twice.
 *
 * <p>{@code -Dkill.rounds=100} goes on for longer; {@code -Dkill.drafts=16} hands in as many in each round;
 * {@code -Dkill.seed=7} does again what a run with that seed did, as far as the machine's own timing allows.
 */
class KillTest {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 6);
    private static final int DRAFTS = Integer.getInteger("kill.drafts", 3);
    private static final long SEED = Long.getLong("kill.seed", System.nanoTime());
    private static final Duration SETTLED = Duration.ofMinutes(5 + ROUNDS * DRAFTS / 60);

    /** Longer than the platforms' delay in this test, with room for a machine that is busy. */
    private static final String SETTLING = "countersign.publishing.settle=10s";

    @Test
    void nothingIsLostAndNothingStandsTwiceHoweverOftenTheProgramDies() throws IOException {
        System.out.printf("%d rounds of %d drafts, seed %d (-Dkill.seed=%d)%n", ROUNDS, DRAFTS, SEED, SEED);
        var random = new Random(SEED);
        try (var demo = Demo.fresh(
                "kill",
                SETTLING,
                "countersign.publishing.look-again=1s",
                "countersign.publishing.retry=1s",
                "countersign.publishing.every=1s",
                "countersign.intake.stable-for=1s")) {
            var submissions = new Submissions(random);
            for (int round = 1; round <= ROUNDS; round++) {
                new Round(round, DRAFTS, random, demo, submissions).endInAKill();
                demo.startAgain();
            }
            demo.platforms().disarm();
            var ledger = new Ledger(demo, submissions);
            Awaitility.await("everything has come to rest")
                    .atMost(SETTLED)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> {
                        submissions.sendUnacknowledged(demo);
                        Round.approveWhatWaits(demo);
                        ledger.assertEverythingIsAtRest();
                    });
            System.out.println(ledger.summary());
            ledger.assertEveryDraftIsThereOnce();
            ledger.assertEveryPostStandsOnceOrSaysWhyNot();
            ledger.assertTheLogIsWhole();
            assertThat(ledger.published()).as("posts that went out").isGreaterThan(ROUNDS);
        }
    }
}
