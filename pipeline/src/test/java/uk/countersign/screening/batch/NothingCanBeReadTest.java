package uk.countersign.screening.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.SampleRecord.AUTHOR;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.countersign.database.Dialect;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.SourceFile;
import uk.countersign.media.MediaStore;
import uk.countersign.reading.DocumentReading;
import uk.countersign.reading.FileKind;
import uk.countersign.reading.FileReader;
import uk.countersign.reading.PictureReading;
import uk.countersign.reading.ReadingUnavailable;
import uk.countersign.reading.RenditionProfile;
import uk.countersign.rig.Rig;

/** When this machine cannot read any file, that is no draft's fault. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingCanBeReadTest {

    private final AtomicBoolean broken = new AtomicBoolean();
    private Rig rig;

    @BeforeAll
    void open() {
        rig = Rig.on(Dialect.SQLITE, beans -> beans.registerBean(FileReader.class, () -> new Reader(broken)));
    }

    @AfterAll
    void close() {
        rig.close();
    }

    @Test
    void draftsWaitAndNoneIsQuarantined() {
        var file = rig.get(MediaStore.class)
                .put(new ByteArrayInputStream("What was written.".getBytes(StandardCharsets.UTF_8)));
        var document = new SourceFile("day.txt", file.sha256(), file.size(), SourceFile.Kind.DOCUMENT, "");
        var typed = rig.received(AUTHOR, "Our choir sang.", Optional.empty(), "x");
        var written = rig.received(AUTHOR, "", Optional.empty(), List.of(document), "x");
        broken.set(true);
        rig.screen();
        assertThat(rig.state(written)).isEqualTo(DraftState.RECEIVED);
        assertThat(rig.state(typed)).isNotIn(DraftState.QUARANTINED, DraftState.SCREENING);
        broken.set(false);
        rig.screen();
        assertThat(rig.state(written)).isEqualTo(DraftState.AWAITING_APPROVAL);
        assertThat(rig.state(typed)).isEqualTo(DraftState.AWAITING_APPROVAL);
    }

    private record Reader(AtomicBoolean broken) implements FileReader {

        @Override
        public FileKind kindOf(Path file, String name) {
            return FileKind.DOCUMENT;
        }

        @Override
        public DocumentReading readDocument(Path file, String name, Path outputFolder) {
            if (broken.get()) {
                throw new ReadingUnavailable("No reading process can be started");
            }
            return new DocumentReading.Read("Our choir sang at the town hall today.", List.of(), Map.of(), List.of());
        }

        @Override
        public PictureReading readPicture(Path file, String name, List<RenditionProfile> profiles, Path outputFolder) {
            throw new ReadingUnavailable("No reading process can be started");
        }
    }
}
