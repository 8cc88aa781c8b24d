package uk.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.publishing.Platforms.account;
import static uk.countersign.testing.SampleRecord.APPROVER;
import static uk.countersign.testing.SampleRecord.AUTHOR;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.countersign.database.Dialect;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftQuery;
import uk.countersign.draft.DraftState;
import uk.countersign.post.PostState;
import uk.countersign.rig.Rig;
import uk.countersign.testing.RecordAssertions;

/** The whole way with all clocks running, from a file in the shared folder to the platform and back. */
class RunningByItselfTest {

    private static final String TEXT = "Our Year 4 choir sang at the town hall today.";

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aFileInTheSharedFolderIsPublishedOnceSomebodyHasSigned(Dialect dialect) throws IOException {
        try (var platforms = Platforms.with(
                dialect,
                "spring.quartz.auto-startup=true",
                "countersign.intake.poll=200ms",
                "countersign.intake.stable-for=300ms",
                "countersign.screening.every=2s",
                "countersign.publishing.every=300ms")) {
            var rig = platforms.rig();
            drop(rig);
            until(() -> drafts(rig).size() == 1 && drafts(rig).get(0).state() == DraftState.AWAITING_APPROVAL);
            var draft = rig.approved(drafts(rig).get(0));
            until(() -> rig.posts(draft).stream().allMatch(post -> post.state() == PostState.PUBLISHED));
            assertThat(platforms.standing(TEXT)).hasSize(2);
            until(() -> Files.exists(rig.folder().resolve("shared/done/" + email())));
            for (var post : rig.posts(draft)) {
                rig.get(Stops.class).takeDown(post, rig.actor(APPROVER), "A mistake.");
            }
            until(() -> platforms.standing(TEXT).isEmpty());
            until(() -> rig.posts(draft).stream().allMatch(post -> post.state() == PostState.REMOVED));
            RecordAssertions.on(rig.record()).assertThatLog(SCHOOL).isIntact().hasNoGaps();
        }
    }

    private static String email() {
        return AUTHOR + "@" + SCHOOL + ".example";
    }

    private static void drop(Rig rig) throws IOException {
        var folder = Files.createDirectories(rig.inbox().resolve(email()).resolve("choir"));
        Files.writeString(folder.resolve("text.txt"), TEXT);
        Files.writeString(
                folder.resolve("post.yaml"), "channels: [%s, %s]".formatted(account("x"), account("facebook")));
        Files.writeString(folder.resolve("ready"), "");
    }

    private static List<Draft> drafts(Rig rig) {
        return rig.record().drafts().list(new DraftQuery(SCHOOL, Optional.empty(), Optional.empty(), "", 10));
    }

    private static void until(BooleanSupplier done) {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the end of patience").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
