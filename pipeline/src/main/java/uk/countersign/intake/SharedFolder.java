package uk.countersign.intake;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The folders that staff see. A delivery moves by renaming only, from the inbox to {@code working} and from there to
 * {@code done} or {@code problem}, so that it is in one place at every moment and nothing is ever deleted.
 */
@Component
class SharedFolder {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String HALF_TAKEN = ".taking-";
    private static final int LONGEST_NAME = 80;
    // A name has 255 at most, of which the stamp needs some.
    private static final int MOST_BYTES = 200;
    private static final String FORBIDDEN = "\\/:*?\"<>|";
    // What this machine can write as the name of a file, which depends on how it was set up.
    private static final Charset NAMES = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

    private final Path root;

    SharedFolder(IntakeSettings settings) {
        this.root = settings.folder().toAbsolutePath().normalize();
        Stream.of("inbox", "working", "done", "problem").forEach(name -> make(root.resolve(name)));
    }

    Path inbox() {
        return root.resolve("inbox");
    }

    /** The folders of members, by their email addresses. */
    List<Path> membersFolders() {
        return list(inbox()).stream().filter(SharedFolder::isFolder).toList();
    }

    /** What lies in a member's folder and may be a draft. */
    List<Path> deliveries(Path membersFolder) {
        return list(membersFolder).stream()
                .filter(entry -> !Passing.is(entry) && !isAnswer(entry))
                .toList();
    }

    /**
     * Takes a delivery out of the inbox.
     *
     * @return its name from now on, {@code email/stamp-name}
     */
    synchronized String take(Path entry, Instant now) {
        try {
            var email = parent(entry).getFileName().toString();
            var folder = make(root.resolve("working").resolve(email));
            var name = freeName(
                    folder, STAMP.format(now) + "-" + plain(entry.getFileName().toString()));
            if (isFolder(entry)) {
                rename(entry, folder.resolve(name));
            } else {
                var half = make(folder.resolve(HALF_TAKEN + name));
                rename(entry, half.resolve(plain(entry.getFileName().toString())));
                rename(half, folder.resolve(name));
            }
            return email + "/" + name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two names may have become the same one by what a file system does not take. */
    private static String freeName(Path folder, String wanted) {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? wanted : wanted.replaceFirst("-", "-" + number + "-"))
                .filter(name -> !exists(folder.resolve(name)) && !exists(folder.resolve(HALF_TAKEN + name)))
                .findFirst()
                .orElseThrow();
    }

    /** Deliveries that have been taken out of the inbox and not been put away; those half taken are taken now. */
    synchronized List<String> taken() {
        return list(root.resolve("working")).stream()
                .flatMap(email -> list(email).stream().map(SharedFolder::whole).flatMap(List::stream))
                .map(folder -> parent(folder).getFileName() + "/" + folder.getFileName())
                .toList();
    }

    private static List<Path> whole(Path folder) {
        var name = folder.getFileName().toString();
        if (!name.startsWith(HALF_TAKEN)) {
            return List.of(folder);
        }
        try {
            if (list(folder).isEmpty()) {
                Files.delete(folder);
                return List.of();
            }
            var target = folder.resolveSibling(freeName(parent(folder), name.substring(HALF_TAKEN.length())));
            rename(folder, target);
            return List.of(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file of a taken delivery. Links are not followed. */
    List<Path> files(String delivery) {
        try (var files = Files.walk(working(delivery), 3)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !Passing.is(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a delivery away with an answer beside it. Doing it again does no harm. */
    void putAway(String delivery, boolean isDone, String answer) {
        try {
            var target = root.resolve(isDone ? "done" : "problem").resolve(delivery);
            make(parent(target));
            if (Files.exists(working(delivery))) {
                keepOriginal(working(delivery).resolve(Passing.RESULT), answer);
                Files.writeString(
                        working(delivery).resolve(Passing.RESULT),
                        answer,
                        CREATE,
                        TRUNCATE_EXISTING,
                        WRITE,
                        NOFOLLOW_LINKS);
                rename(working(delivery), target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAnswer(Path entry) {
        return String.valueOf(entry.getFileName()).equals(Passing.RESULT);
    }

    /** An author's own file of that name is kept beside the answer. */
    private static void keepOriginal(Path file, String answer) throws IOException {
        if (!Files.exists(file, NOFOLLOW_LINKS) || isBeginningOf(answer, file)) {
            return;
        }
        for (int number = 1; ; number++) {
            var kept = file.resolveSibling("result-original-" + number + ".txt");
            if (!Files.exists(kept, NOFOLLOW_LINKS)) {
                Files.move(file, kept);
                return;
            }
        }
    }

    /** Whether the file is what an earlier try wrote of this answer, to its end or not. */
    private static boolean isBeginningOf(String answer, Path file) throws IOException {
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        if (!Files.isRegularFile(file, NOFOLLOW_LINKS) || Files.size(file) > bytes.length) {
            return false;
        }
        var written = Files.readAllBytes(file);
        return Arrays.equals(written, 0, written.length, bytes, 0, written.length);
    }

    private Path working(String delivery) {
        return root.resolve("working").resolve(delivery);
    }

    private static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A name that every file system takes and that breaks no line. */
    private static String plain(String name) {
        var plain = name.codePoints()
                .map(letter -> Character.isISOControl(letter) || FORBIDDEN.indexOf(letter) >= 0 ? '_' : letter)
                .map(letter -> NAMES.newEncoder().canEncode(Character.toString(letter)) ? letter : '_')
                .toArray();
        // The end is kept: it says what kind of file it is.
        var from = Math.max(0, plain.length - LONGEST_NAME);
        while (bytes(plain, from) > MOST_BYTES) {
            from++;
        }
        return new String(plain, from, plain.length - from);
    }

    private static int bytes(int[] letters, int from) {
        return new String(letters, from, letters.length - from).getBytes(StandardCharsets.UTF_8).length;
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent());
    }

    private static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static List<Path> list(Path folder) {
        if (!isFolder(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The shared folder cannot be made: " + folder, e);
        }
    }
}
