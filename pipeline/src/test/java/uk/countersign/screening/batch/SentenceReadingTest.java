package uk.countersign.screening.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.SampleRecord.AUTHOR;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.countersign.database.Dialect;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Revisions;
import uk.countersign.draft.SentenceReading;
import uk.countersign.reading.Sentences;
import uk.countersign.rig.Rig;
import uk.countersign.screening.Screener;
import uk.countersign.screening.meaning.LinearReader;
import uk.countersign.screening.meaning.Meaning;
import uk.countersign.screening.meaning.SentenceReader;
import uk.countersign.worker.SentenceSettings;
import uk.countersign.worker.SentenceWorker;

/** A draft goes its way with and without the reader of sentences, and its revision tells which. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentenceReadingTest {

    private static final String TEXT = "Our Year 4 choir sang at the town hall today.";
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    static Path folder;

    private SentenceWorker sentences;

    @BeforeAll
    void open() {
        sentences = new SentenceWorker(new SentenceSettings(folder, 64, LONG, LONG, LONG, LONG));
    }

    @AfterAll
    void close() {
        sentences.close();
    }

    @Test
    void isReadByAll() {
        try (var rig = Rig.on(Dialect.SQLITE, beans -> beans.registerBean(Screener.class, () -> with(sentences)))) {
            assertThat(read(rig)).contains(SentenceReading.READ);
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWhenTheReaderOfSentencesIsDead(Dialect dialect) {
        try (var dead = new SentenceWorker(new SentenceSettings(folder, 3, LONG, LONG, LONG, LONG));
                var rig = Rig.on(dialect, beans -> beans.registerBean(Screener.class, () -> with(dead)))) {
            assertThat(read(rig)).contains(SentenceReading.SILENT);
        }
    }

    @Test
    void silenceInOneStageStands() {
        var asked = new boolean[1];
        Sentences once = text -> {
            var first = !asked[0];
            asked[0] = true;
            return first ? Optional.empty() : sentences.of(text);
        };
        try (var rig = Rig.on(Dialect.SQLITE, beans -> beans.registerBean(Screener.class, () -> with(once)))) {
            assertThat(read(rig)).contains(SentenceReading.SILENT);
        }
    }

    @Test
    void isOffUnlessASchoolSwitchesItOn() {
        try (var rig = Rig.on(Dialect.SQLITE)) {
            assertThat(read(rig)).contains(SentenceReading.OFF);
        }
    }

    private static Screener with(Sentences sentences) {
        return Screener.with(Meaning.by(LinearReader.ofTheProgram(), SentenceReader.ofTheProgram(sentences)));
    }

    private static Optional<SentenceReading> read(Rig rig) {
        Draft draft = rig.received(AUTHOR, TEXT, Optional.empty(), "x");
        rig.screen();
        assertThat(rig.state(draft)).isEqualTo(DraftState.AWAITING_APPROVAL);
        return rig.get(Revisions.class).get(draft.revisionId()).sentences();
    }
}
