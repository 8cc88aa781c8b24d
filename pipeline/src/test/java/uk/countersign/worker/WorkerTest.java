package uk.countersign.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import uk.countersign.reading.DocumentReading;
import uk.countersign.reading.FileKind;
import uk.countersign.reading.PictureReading;
import uk.countersign.reading.Problem;
import uk.countersign.reading.ReadingUnavailable;
import uk.countersign.reading.Rendition;
import uk.countersign.reading.RenditionProfile;
import uk.countersign.worker.document.OfficeFiles;

class WorkerTest {

    private static final RenditionProfile PROFILE =
            new RenditionProfile("x", 1_000, 1_000, 1_000_000, Optional.empty());

    @TempDir
    Path folder;

    @Test
    void readsDocumentsAndPicturesInOneProcessOfItsOwn() throws IOException {
        try (Worker worker = new Worker(WorkerSettings.defaults())) {
            assertThat(worker.pids()).isEmpty();

            DocumentReading document = worker.readDocument(docx(), "a.docx", folder.resolve("out/deep"));
            List<Long> first = worker.pids();
            PictureReading picture = worker.readPicture(png(), "a.png", List.of(PROFILE), folder.resolve("out"));

            assertThat(document)
                    .isInstanceOfSatisfying(
                            DocumentReading.Read.class,
                            read -> assertThat(read.text()).isEqualTo("Sports day"));
            assertThat(picture)
                    .isInstanceOfSatisfying(
                            PictureReading.Rendered.class,
                            rendered -> assertThat(rendered.renditions())
                                    .singleElement()
                                    .satisfies(made -> assertThat(made.file()).exists())
                                    .extracting(Rendition::mediaType)
                                    .isEqualTo("image/jpeg"));
            assertThat(worker.pids())
                    .isEqualTo(first)
                    .hasSize(1)
                    .doesNotContain(ProcessHandle.current().pid());
        }
    }

    @Test
    void badFilesAreAnsweredInWordsAndTheProcessGoesOn() throws IOException {
        try (Worker worker = new Worker(WorkerSettings.defaults())) {
            worker.readDocument(docx(), "a.docx", folder);
            List<Long> before = worker.pids();

            DocumentReading program = worker.readDocument(file("MZ\0\1\2\3\4"), "a.docx", folder);
            DocumentReading empty = worker.readDocument(file(""), "a.docx", folder);

            assertThat(program).isInstanceOfSatisfying(DocumentReading.Unreadable.class, unreadable -> {
                assertThat(unreadable.problem()).isEqualTo(Problem.NOT_WHAT_IT_SAYS);
                assertThat(unreadable.message()).startsWith("This is not really a Word document.");
            });
            assertThat(empty).isEqualTo(new DocumentReading.Unreadable(Problem.EMPTY));
            assertThat(worker.pids()).isEqualTo(before);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void processThatHangsIsEndedAndTheNextFileIsReadByANewOne() throws IOException {
        try (Worker worker = new Worker(WorkerSettings.defaults().withRequestTimeout(Duration.ofSeconds(2)))) {
            worker.readDocument(docx(), "a.docx", folder);
            long stopped = worker.pids().get(0);
            signal("STOP", stopped);

            DocumentReading hanging = worker.readDocument(docx(), "a.docx", folder);
            DocumentReading next = worker.readDocument(docx(), "a.docx", folder);

            assertThat(hanging).isEqualTo(new DocumentReading.Unreadable(Problem.UNSAFE));
            assertThat(next).isInstanceOf(DocumentReading.Read.class);
            assertThat(worker.pids()).hasSize(1).doesNotContain(stopped);
            await().until(() -> ProcessHandle.of(stopped).isEmpty());
        }
    }

    @Test
    void processThatRunsOutOfMemoryIsReplaced() throws IOException {
        try (Worker worker = new Worker(WorkerSettings.defaults().withHeapMegabytes(24))) {
            worker.readDocument(docx(), "a.docx", folder);
            long first = worker.pids().get(0);

            PictureReading tooMuch = worker.readPicture(largePng(), "large.png", List.of(PROFILE), folder);
            DocumentReading next = worker.readDocument(docx(), "a.docx", folder);

            assertThat(tooMuch)
                    .isInstanceOfSatisfying(
                            PictureReading.Unreadable.class,
                            unreadable -> assertThat(unreadable.problem()).isEqualTo(Problem.UNSAFE));
            assertThat(next).isInstanceOf(DocumentReading.Read.class);
            assertThat(worker.pids()).doesNotContain(first);
        }
    }

    @Test
    void killedProcessIsReplacedForTheNextFile() throws IOException {
        try (Worker worker = new Worker(WorkerSettings.defaults())) {
            worker.readDocument(docx(), "a.docx", folder);
            long killed = worker.pids().get(0);
            ProcessHandle.of(killed).ifPresent(ProcessHandle::destroyForcibly);
            await().until(() -> worker.pids().isEmpty());

            assertThat(worker.readDocument(docx(), "a.docx", folder)).isInstanceOf(DocumentReading.Read.class);
        }
    }

    @Test
    void idleProcessEndsAndComesBackWhenNeeded() throws IOException {
        try (Worker worker = new Worker(WorkerSettings.defaults().withIdle(Duration.ofMillis(300)))) {
            worker.readDocument(docx(), "a.docx", folder);
            await().until(() -> worker.pids().isEmpty());

            assertThat(worker.readDocument(docx(), "a.docx", folder)).isInstanceOf(DocumentReading.Read.class);
        }
    }

    @Test
    void severalFilesAreReadAtOnceByAsManyProcessesAsAreAllowed() throws IOException {
        Path file = docx();
        try (Worker worker = new Worker(WorkerSettings.defaults().withProcesses(2))) {
            List<CompletableFuture<DocumentReading>> readings = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> worker.readDocument(file, "a.docx", folder.resolve("out" + i))))
                    .toList();

            assertThat(readings)
                    .allSatisfy(reading -> assertThat(reading.join()).isInstanceOf(DocumentReading.Read.class));
            assertThat(worker.pids()).hasSizeBetween(1, 2);
        }
    }

    @Test
    void closingEndsTheProcess() throws IOException {
        Worker worker = new Worker(WorkerSettings.defaults());
        worker.readDocument(docx(), "a.docx", folder);
        long pid = worker.pids().get(0);

        worker.close();

        await().until(() -> ProcessHandle.of(pid).isEmpty());
        assertThatExceptionOfType(ReadingUnavailable.class)
                .isThrownBy(() -> worker.readDocument(docx(), "a.docx", folder));
    }

    @Test
    void processEndsWithItsParent() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkerMain.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Frames frames = new Frames(process.getInputStream(), process.getOutputStream());
        assertThat(frames.receive(Reply.class)).contains(new Reply.Ready(process.pid()));

        process.getOutputStream().close();

        assertThat(process.onExit().join().exitValue()).isZero();
    }

    @Test
    void worksFromASingleJarThatNamesItsLibrariesAndIsGivenByARelativePath() throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        String libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" "));
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, libraries);
        new JarOutputStream(Files.newOutputStream(folder.resolve("app.jar")), manifest).close();
        docx();

        Process application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        "app.jar",
                        ReadOneFile.class.getName(),
                        "a.docx")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(new String(application.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("Sports day");
    }

    @Test
    void processThatCannotStartIsNoFaultOfTheFile() {
        try (Worker worker = new Worker(WorkerSettings.defaults().withHeapMegabytes(1))) {
            assertThatExceptionOfType(ReadingUnavailable.class)
                    .isThrownBy(() -> worker.readDocument(docx(), "a.docx", folder));
        }
    }

    @Test
    void kindIsToldByContentWithTheEndingAsAHint() throws IOException {
        try (Worker worker = new Worker(WorkerSettings.defaults())) {
            assertThat(worker.kindOf(docx(), "a.docx")).isEqualTo(FileKind.DOCUMENT);
            assertThat(worker.kindOf(png(), "a.dat")).isEqualTo(FileKind.PICTURE);
            assertThat(worker.kindOf(file("x"), "Post.yaml")).isEqualTo(FileKind.SETTINGS);
            assertThat(worker.kindOf(file("MZ\0\1"), "a.docx")).isEqualTo(FileKind.DOCUMENT);
            assertThat(worker.kindOf(file("MZ\0\1"), "a.jpg")).isEqualTo(FileKind.PICTURE);
            assertThat(worker.kindOf(file("MZ\0\1"), "a.exe")).isEqualTo(FileKind.OTHER);
            assertThat(worker.kindOf(file("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom"), "clip"))
                    .isEqualTo(FileKind.VIDEO);
            assertThat(worker.kindOf(file("Sports day"), "draft")).isEqualTo(FileKind.DOCUMENT);
            assertThat(worker.pids()).isEmpty();
        }
    }

    private static void signal(String signal, long pid) throws IOException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                .start()
                .onExit()
                .join();
    }

    private Path docx() {
        return OfficeFiles.docx("<w:p><w:r><w:t>Sports day</w:t></w:r></w:p>").writeTo(folder.resolve("a.docx"));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("file"), content);
    }

    private Path png() throws IOException {
        return png(40, 30);
    }

    /** 48 MB unpacked, some 50 kB on disk. */
    private Path largePng() throws IOException {
        return png(4_000, 4_000);
    }

    private Path png(int width, int height) throws IOException {
        Path file = folder.resolve("picture" + width + ".png");
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }
}
