package uk.countersign.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import uk.countersign.reading.AspectRange;
import uk.countersign.reading.DocumentReading;
import uk.countersign.reading.PictureReading;
import uk.countersign.reading.Problem;
import uk.countersign.reading.RenditionProfile;

/** Real and odd files of all kinds, from the evaluation folder that stands beside the project. */
class CorpusTest {

    private static final List<RenditionProfile> PROFILES = List.of(
            new RenditionProfile("x", 2_048, 2_048, 5_000_000, Optional.empty()),
            new RenditionProfile("bluesky", 1_000, 1_000, 900_000, Optional.empty()),
            new RenditionProfile("instagram", 1_080, 1_350, 8_000_000, Optional.of(AspectRange.INSTAGRAM)));

    @TempDir
    Path folder;

    @Test
    void everyDocumentIsReadOrRefusedInWords(TestReporter report) throws IOException {
        Map<String, Integer> outcomes = new TreeMap<>();
        try (Worker worker = new Worker(WorkerSettings.defaults())) {
            for (Path file : corpus("documents")) {
                DocumentReading reading =
                        worker.readDocument(file, file.getFileName().toString(), folder.resolve("out"));
                outcomes.merge(outcome(file, reading), 1, Integer::sum);
                if (reading instanceof DocumentReading.Unreadable unreadable) {
                    assertThat(unreadable.message()).isNotBlank();
                    assertThat(unreadable.problem()).as("%s", file).isNotEqualTo(Problem.UNSAFE);
                }
            }
            assertThat(worker.pids()).hasSize(1);
        }
        outcomes.forEach((outcome, count) -> report.publishEntry(outcome, count.toString()));
    }

    @Test
    void everyPictureIsRenderedOrRefusedInWords(TestReporter report) throws IOException {
        Map<String, Integer> outcomes = new TreeMap<>();
        try (Worker worker = new Worker(WorkerSettings.defaults())) {
            for (Path file : corpus("pictures")) {
                PictureReading reading =
                        worker.readPicture(file, file.getFileName().toString(), PROFILES, folder.resolve("out"));
                outcomes.merge(outcome(file, reading), 1, Integer::sum);
                if (reading instanceof PictureReading.Rendered rendered) {
                    assertThat(rendered.renditions()).hasSize(PROFILES.size()).allSatisfy(made -> {
                        assertThat(made.bytes())
                                .isEqualTo(Files.size(made.file()))
                                .isPositive();
                        assertThat(Math.max(made.width(), made.height())).isLessThanOrEqualTo(2_048);
                    });
                } else if (reading instanceof PictureReading.Unreadable unreadable) {
                    assertThat(unreadable.problem()).as("%s", file).isNotEqualTo(Problem.UNSAFE);
                }
            }
            assertThat(worker.pids()).hasSize(1);
        }
        outcomes.forEach((outcome, count) -> report.publishEntry(outcome, count.toString()));
    }

    @Test
    void oldWordDocumentIsReadWithoutItsComments() throws IOException {
        Path file = corpus("documents").stream()
                .filter(found -> found.getFileName().toString().endsWith("testComment.doc"))
                .findFirst()
                .orElseThrow();
        try (Worker worker = new Worker(WorkerSettings.defaults())) {
            assertThat(worker.readDocument(file, "a.doc", folder.resolve("out")))
                    .isInstanceOfSatisfying(DocumentReading.Read.class, read -> {
                        assertThat(read.text()).isEqualTo("Here is some text.");
                        assertThat(read.notes()).containsExactly("Comments were left out.");
                    });
        }
    }

    private static String outcome(Path file, Object reading) {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        if (reading instanceof DocumentReading.Unreadable unreadable) {
            return ending + " " + unreadable.problem();
        }
        return ending + " " + (reading instanceof PictureReading.Unreadable bad ? bad.problem() : "READ");
    }

    private static List<Path> corpus(String name) throws IOException {
        Path root = Path.of("").toAbsolutePath();
        for (Path up = root; up != null; up = up.getParent()) {
            Path corpus = up.resolveSibling("shared").resolve("eval").resolve(name);
            if (Files.isDirectory(corpus)) {
                try (Stream<Path> files = Files.walk(corpus.toRealPath())) {
                    return new ArrayList<>(
                            files.filter(Files::isRegularFile).sorted().toList());
                }
            }
        }
        return abort(
                "The files to measure with are not part of the project; they are read from ../shared/eval/" + name);
    }
}
