package uk.countersign.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import uk.countersign.reading.Sentences;

class SentenceWorkerTest {

    private static final String MUSEUM = "Year 4 had a brilliant day at the museum.";
    private static final String GALLERY = "The pupils loved their trip to the gallery.";
    private static final String ELECTION = "Vote for a change of government on Thursday.";
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration NONE = Duration.ZERO;

    /** One for all: it is unpacked once. */
    @TempDir
    static Path folder;

    @Test
    void likeMeaningGivesLikeVectorsOfLengthOne() {
        try (var sentences = sentences(64, LONG, LONG)) {
            assertThat(sentences.pid()).isEmpty();

            var museum = sentences.of(MUSEUM).orElseThrow();
            var gallery = sentences.of(GALLERY).orElseThrow();
            var election = sentences.of(ELECTION).orElseThrow();

            assertThat(museum).hasSize(Sentences.SIZE);
            assertThat(product(museum, museum)).isCloseTo(1, within(1e-5));
            // What the published model gives; processors differ in how they round eight bits.
            assertThat(product(museum, gallery)).isCloseTo(0.75, within(0.05));
            assertThat(product(museum, election)).isCloseTo(0.38, within(0.05));
            assertThat(sentences.pid()).isPresent();
        }
    }

    @Test
    void sameTextGetsTheSameAnswerFromTwoProcesses() {
        float[] first;
        try (var sentences = sentences(64, LONG, LONG)) {
            first = sentences.of(MUSEUM).orElseThrow();
            long pid = sentences.pid().orElseThrow();
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);

            assertThat(sentences.of(MUSEUM).orElseThrow()).isEqualTo(first);
        }
        try (var sentences = sentences(64, LONG, LONG)) {
            assertThat(sentences.of(MUSEUM).orElseThrow()).isEqualTo(first);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void killedAmidATextItGivesNoneAndTheNextTextIsReadByANewOne() throws IOException {
        try (var sentences = sentences(64, LONG, NONE)) {
            sentences.of(MUSEUM).orElseThrow();
            long pid = sentences.pid().orElseThrow();
            signal("STOP", pid);
            var asked = CompletableFuture.supplyAsync(() -> sentences.of(GALLERY));
            await().pollDelay(Duration.ofMillis(200)).until(() -> !asked.isDone());
            signal("KILL", pid);

            assertThat(asked.join()).isEmpty();
            assertThat(sentences.of(GALLERY))
                    .as("the same text has no answer in the next stage either")
                    .isEmpty();
            assertThat(sentences.of(ELECTION)).isPresent();
            assertThat(sentences.pid().orElseThrow()).isNotEqualTo(pid);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void tooSlowItIsEndedAndLeftAloneForAWhile() throws IOException {
        try (var sentences =
                new SentenceWorker(new SentenceSettings(folder, 64, LONG, Duration.ofMillis(500), LONG, LONG))) {
            sentences.of(MUSEUM).orElseThrow();
            long pid = sentences.pid().orElseThrow();
            signal("STOP", pid);

            assertThat(sentences.of(GALLERY)).isEmpty();
            await().until(() -> ProcessHandle.of(pid).isEmpty());
            assertThat(sentences.of(ELECTION)).isEmpty();
            assertThat(sentences.pid()).as("not started again amid the pause").isEmpty();
            assertThat(sentences.of(MUSEUM)).as("answered before").isPresent();
        }
    }

    @Test
    void withTooLittleMemoryThereIsNoAnswer() {
        try (var sentences = sentences(3, LONG, LONG)) {
            assertThat(sentences.of(MUSEUM)).isEmpty();
            assertThat(sentences.pid()).isEmpty();
        }
    }

    @Test
    void brokenModelGivesNoAnswerAndIsUnpackedAnew(@TempDir Path own) throws IOException {
        Path model = own.resolve("bge-small-en-v1.5-q.onnx");
        try (var sentences = new SentenceWorker(new SentenceSettings(own, 64, LONG, LONG, LONG, NONE))) {
            sentences.of(MUSEUM).orElseThrow();
            ProcessHandle.of(sentences.pid().orElseThrow()).ifPresent(ProcessHandle::destroyForcibly);
            await().until(() -> sentences.pid().isEmpty());
            Files.write(model, new byte[(int) Files.size(model)]);

            assertThat(sentences.of(GALLERY)).isEmpty();
            assertThat(sentences.of(ELECTION)).isPresent();
        }
    }

    @Test
    void folderThatCannotBeMadeGivesNoAnswer(@TempDir Path own) throws IOException {
        Path file = Files.writeString(own.resolve("file"), "");
        try (var sentences =
                new SentenceWorker(new SentenceSettings(file.resolve("model"), 64, LONG, LONG, LONG, LONG))) {
            assertThat(sentences.of(MUSEUM)).isEmpty();
        }
    }

    @Test
    void idleProcessEndsAndComesBackWhenNeeded() {
        try (var sentences = sentences(64, Duration.ofMillis(300), LONG)) {
            sentences.of(MUSEUM).orElseThrow();
            await().until(() -> sentences.pid().isEmpty());

            assertThat(sentences.of(GALLERY)).isPresent();
        }
    }

    @Test
    void closingEndsTheProcess() {
        var sentences = sentences(64, LONG, LONG);
        sentences.of(MUSEUM).orElseThrow();
        long pid = sentences.pid().orElseThrow();

        sentences.close();

        await().until(() -> ProcessHandle.of(pid).isEmpty());
        assertThat(sentences.of(GALLERY)).isEmpty();
    }

    private static SentenceWorker sentences(int heap, Duration idle, Duration pause) {
        return new SentenceWorker(new SentenceSettings(folder, heap, LONG, LONG, idle, pause));
    }

    private static void signal(String signal, long pid) throws IOException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                .start()
                .onExit()
                .join();
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
