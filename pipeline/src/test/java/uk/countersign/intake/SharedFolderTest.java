package uk.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.countersign.draft.DraftState;
import uk.countersign.testing.SampleRecord;

/** What staff drop is taken once, whole, and never lost, whatever happens in between. */
class SharedFolderTest {

    private static final String TEXT = "Our Year 4 choir sang at the town hall today.";

    private SharedFolderRig folder = new SharedFolderRig();

    @AfterEach
    void close() {
        folder.close();
    }

    private void pass(int seconds) {
        folder.rig().record().clock().advance(Duration.ofSeconds(seconds));
    }

    private void restart() {
        folder = folder.startedAnew();
    }

    @Test
    void aFileIsTakenWhenItHasNotChangedForAWhile() {
        folder.drop("choir.txt", "Our Year 4 choir");
        folder.look();
        pass(4);
        folder.drop("choir.txt", TEXT);
        folder.look();
        pass(4);
        folder.look();
        assertThat(folder.drafts()).isEmpty();
        assertThat(folder.in("inbox")).containsExactly("choir.txt");
        pass(1);
        folder.look();
        assertThat(folder.drafts()).singleElement();
        assertThat(folder.in("inbox")).isEmpty();
        folder.rig().screen();
        assertThat(folder.in("done")).hasSize(2).anyMatch(name -> name.matches("\\d{8}T.*Z-choir.txt/choir.txt"));
    }

    @Test
    void aFolderIsTakenAtOnceWhenItsAuthorSaysThatItIsComplete() {
        folder.drop("choir/text.txt", TEXT);
        folder.look();
        assertThat(folder.drafts()).isEmpty();
        folder.drop("choir/ready", "");
        folder.look();
        assertThat(folder.drafts()).singleElement();
        folder.rig().screen();
        assertThat(folder.in("done"))
                .anyMatch(name -> name.endsWith("-choir/text.txt"))
                .anyMatch(name -> name.endsWith("-choir/ready"))
                .anyMatch(name -> name.endsWith("-choir/result.txt"));
    }

    @Test
    void whatOtherProgramsLeaveForAWhileIsLeftAlone() {
        for (var passing : new String[] {"~$choir.docx", ".DS_Store", "choir.docx.part", "Thumbs.db", "a.tmp"}) {
            folder.drop(passing, "x");
        }
        folder.takeAndScreen();
        assertThat(folder.drafts()).isEmpty();
        assertThat(folder.in("inbox")).hasSize(5);
    }

    @Test
    void theSameNameTwiceIsTwoDrafts() {
        folder.drop("choir.txt", TEXT);
        folder.takeAndScreen();
        folder.drop("choir.txt", TEXT + " Thank you!");
        folder.takeAndScreen();
        assertThat(folder.drafts()).hasSize(2);
        assertThat(folder.in("done").stream().filter(name -> name.endsWith("/choir.txt")))
                .hasSize(2);
    }

    @Test
    void namesThatBecomeTheSameOneAreKeptApart() {
        folder.drop("what:now.txt", TEXT);
        folder.drop("what?now.txt", TEXT + " Thank you!");
        folder.drop("what now/text.txt", TEXT);
        folder.takeAndScreen();
        assertThat(folder.drafts()).hasSize(3);
        assertThat(folder.in("working")).isEmpty();
        assertThat(folder.in("done").stream().filter(name -> name.endsWith("result.txt")))
                .hasSize(3);
    }

    @Test
    void aFolderOfNobodyKnownIsLeftAndSaysSo() throws IOException {
        var stranger = folder.mine().resolveSibling("nobody@school.example");
        Files.createDirectories(stranger);
        Files.writeString(stranger.resolve("choir.txt"), TEXT);
        folder.takeAndScreen();
        assertThat(folder.drafts()).isEmpty();
        assertThat(stranger.resolve("choir.txt")).hasContent(TEXT);
        assertThat(stranger.resolve("result.txt")).content().contains("not the email address of anybody");
    }

    @Test
    void endingAfterTheFileWasMovedAsideLosesNothing() {
        var file = folder.drop("choir.txt", TEXT);
        folder.rig().get(SharedFolder.class).take(file, Instant.parse("2026-11-23T08:30:00Z"));
        restart();
        folder.takeAndScreen();
        assertThat(folder.drafts()).singleElement();
        assertThat(folder.in("done")).hasSize(2);
    }

    @Test
    void endingWhileTheFileWasMovedAsideLosesNothing() throws IOException {
        // As take() leaves it between its two renamings.
        var working = folder.rig().folder().resolve("shared/working").resolve(SharedFolderRig.EMAIL);
        var half = Files.createDirectories(working.resolve(".taking-20261123T083000.000Z-choir.txt"));
        Files.writeString(half.resolve("choir.txt"), TEXT);
        Files.createDirectories(working.resolve(".taking-20261123T083001.000Z-empty.txt"));
        restart();
        folder.takeAndScreen();
        assertThat(folder.drafts()).singleElement();
        assertThat(folder.in("working")).isEmpty();
        assertThat(folder.in("done")).hasSize(2);
    }

    @Test
    void endingAfterTheDraftWasReceivedDoublesNothing() throws IOException {
        var file = folder.drop("choir.txt", TEXT);
        var delivery = folder.rig().get(SharedFolder.class).take(file, Instant.parse("2026-11-23T08:30:00Z"));
        folder.rig().get(FolderIntake.class).receive(delivery, folder.rig().member(SampleRecord.AUTHOR));
        restart();
        folder.look();
        folder.rig().get(FolderIntake.class).receive(delivery, folder.rig().member(SampleRecord.AUTHOR));
        assertThat(folder.drafts()).singleElement();
        folder.takeAndScreen();
        assertThat(folder.drafts()).singleElement();
        assertThat(folder.in("done")).hasSize(2);
    }

    @Test
    void endingAfterTheOriginalsWerePutAwayDoublesNothing() throws IOException {
        var file = folder.drop("choir.txt", TEXT);
        var delivery = folder.rig().get(SharedFolder.class).take(file, Instant.parse("2026-11-23T08:30:00Z"));
        folder.rig().get(FolderIntake.class).receive(delivery, folder.rig().member(SampleRecord.AUTHOR));
        folder.rig().get(SharedFolder.class).putAway(delivery, true, "An answer.");
        restart();
        folder.takeAndScreen();
        assertThat(folder.drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.state()).isEqualTo(DraftState.AWAITING_APPROVAL);
            assertThat(draft.delivery()).isEmpty();
        });
        assertThat(folder.in("done")).hasSize(2);
    }

    @Test
    void endingAfterTheAnswerWasWrittenDoublesNothing() throws IOException {
        var file = folder.drop("choir.txt", TEXT);
        var delivery = folder.rig().get(SharedFolder.class).take(file, Instant.parse("2026-11-23T08:30:00Z"));
        folder.rig().get(FolderIntake.class).receive(delivery, folder.rig().member(SampleRecord.AUTHOR));
        Files.writeString(
                folder.rig()
                        .folder()
                        .resolve("shared/working")
                        .resolve(delivery)
                        .resolve("result.txt"),
                "half an ans");
        restart();
        folder.takeAndScreen();
        assertThat(folder.drafts()).singleElement();
        assertThat(folder.answers("done"))
                .singleElement()
                .satisfies(answer -> assertThat(answer).contains("waits for a second signature"));
    }

    @Test
    void anAuthorsOwnFileOfTheAnswersNameIsKept() throws IOException {
        folder.drop("match/report.txt", TEXT);
        folder.drop("match/result.txt", "Six nil.");
        folder.takeAndScreen();
        assertThat(folder.in("done"))
                .filteredOn(name -> name.endsWith("result-original-1.txt"))
                .hasSize(1);
        assertThat(folder.answers("done"))
                .singleElement()
                .satisfies(answer -> assertThat(answer).contains("waits for a second signature"));
    }

    @Test
    void oneThatCannotBePutAwayStopsNoOther() throws IOException {
        folder.drop("a.txt", TEXT);
        folder.drop("b.txt", TEXT);
        folder.look();
        pass(6);
        folder.look();
        var stuck = folder.drafts().get(0).delivery().orElseThrow();
        var there = folder.rig().folder().resolve("shared/done").resolve(stuck);
        Files.createDirectories(there);
        Files.writeString(there.resolve("in the way"), "something else");
        folder.rig().screen();
        assertThat(folder.in("done").stream().filter(name -> name.endsWith("result.txt")))
                .hasSize(1);
        assertThat(folder.in("working")).hasSize(2);
        assertThat(there.resolve("in the way")).hasContent("something else");
        Files.delete(there.resolve("in the way"));
        folder.look();
        assertThat(folder.in("working")).isEmpty();
        assertThat(folder.answers("done")).hasSize(2);
    }

    @Test
    void aTitleIsTheNameThatTheAuthorGave() {
        folder.drop("choir-concert.txt", TEXT);
        folder.look();
        pass(6);
        folder.look();
        assertThat(folder.drafts())
                .singleElement()
                .satisfies(draft -> assertThat(draft.title()).isEqualTo("choir concert"));
    }
}
