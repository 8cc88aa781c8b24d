package uk.countersign.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import uk.countersign.reading.DocumentReading;
import uk.countersign.reading.ExtractedPicture;
import uk.countersign.reading.FileKind;
import uk.countersign.reading.FileReader;
import uk.countersign.reading.PictureReading;
import uk.countersign.reading.Problem;
import uk.countersign.reading.ReadingUnavailable;
import uk.countersign.reading.Rendition;
import uk.countersign.reading.RenditionProfile;

/** Reads files in child processes, which are started when needed and ended when idle, stuck or exhausted. */
public final class Worker implements FileReader, AutoCloseable {

    private final WorkerSettings settings;
    private final ScheduledExecutorService timer;
    private final List<Lane> lanes;
    private final BlockingDeque<Lane> free;

    public Worker(WorkerSettings settings) {
        this.settings = settings;
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "reading-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        Watchdog watchdog = new Watchdog(timer);
        this.lanes = Stream.generate(() -> new Lane(settings, watchdog, List.of()))
                .limit(settings.processes())
                .toList();
        this.free = new LinkedBlockingDeque<>(lanes);
        long every = Math.max(50, settings.idle().toMillis() / 4);
        timer.scheduleWithFixedDelay(() -> lanes.forEach(Lane::endIfIdle), every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public FileKind kindOf(Path file, String name) {
        return FileKinds.of(file, name);
    }

    @Override
    public DocumentReading readDocument(Path file, String name, Path outputFolder) {
        Path folder = prepared(outputFolder);
        Optional<Problem> refused = refused(file, settings.limits().documentBytes());
        if (refused.isPresent()) {
            return new DocumentReading.Unreadable(refused.get());
        }
        Request request = new Request.ReadDocument(file.toAbsolutePath(), name, folder, settings.limits());
        return ask(request)
                .filter(Reply.Document.class::isInstance)
                .map(reply -> ((Reply.Document) reply).reading())
                .filter(reading -> files(reading).allMatch(made -> isInside(folder, made)))
                .orElseGet(() -> new DocumentReading.Unreadable(Problem.UNSAFE));
    }

    @Override
    public PictureReading readPicture(Path file, String name, List<RenditionProfile> profiles, Path outputFolder) {
        Path folder = prepared(outputFolder);
        Optional<Problem> refused = refused(file, settings.limits().pictureBytes());
        if (refused.isPresent()) {
            return new PictureReading.Unreadable(refused.get());
        }
        Request request = new Request.ReadPicture(
                file.toAbsolutePath(), name, profiles, folder, settings.limits(), settings.heicCommand());
        return ask(request)
                .filter(Reply.Picture.class::isInstance)
                .map(reply -> ((Reply.Picture) reply).reading())
                .filter(reading -> files(reading).allMatch(made -> isInside(folder, made)))
                .orElseGet(() -> new PictureReading.Unreadable(
                        Problem.UNSAFE, "We could not read this picture safely. Send it again as a smaller JPEG."));
    }

    /** Those that run just now. */
    List<Long> pids() {
        return lanes.stream().map(Lane::pid).flatMap(Optional::stream).toList();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        lanes.forEach(Lane::close);
    }

    private Optional<Reply> ask(Request request) {
        Lane lane;
        try {
            lane = free.takeFirst();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ReadingUnavailable("Stopped while waiting for a process that reads files", stopped);
        }
        try {
            return lane.ask(request);
        } finally {
            free.addFirst(lane);
        }
    }

    private static Path prepared(Path outputFolder) {
        try {
            return Files.createDirectories(outputFolder).toRealPath();
        } catch (IOException notWritable) {
            throw new ReadingUnavailable("The folder for what is read cannot be made or written to");
        }
    }

    private static Optional<Problem> refused(Path file, long mostBytes) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                return Optional.of(Problem.EMPTY);
            }
            return size > mostBytes ? Optional.of(Problem.TOO_LARGE) : Optional.empty();
        } catch (IOException gone) {
            // Its message would be the file's name, in which a pupil's may stand.
            throw new ReadingUnavailable("A file is no longer there or must not be opened");
        }
    }

    /** A hostile file may have taken the process over: what it answers points nowhere else. */
    private static boolean isInside(Path folder, Path made) {
        return made.normalize().startsWith(folder) && Files.isRegularFile(made, LinkOption.NOFOLLOW_LINKS);
    }

    private static Stream<Path> files(DocumentReading reading) {
        return reading instanceof DocumentReading.Read read
                ? read.pictures().stream().map(ExtractedPicture::file)
                : Stream.empty();
    }

    private static Stream<Path> files(PictureReading reading) {
        return reading instanceof PictureReading.Rendered rendered
                ? rendered.renditions().stream().map(Rendition::file)
                : Stream.empty();
    }
}
