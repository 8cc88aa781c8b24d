package uk.countersign.connectors.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One account's folder: a folder for each post, which is there whole or not at all, and {@code removed} beside them. */
final class PostFolder {

    private static final String REMOVED = "removed";
    private static final String HALF = ".half-";

    private final Path folder;

    PostFolder(Path folder) {
        this.folder = folder;
    }

    /** What became of a post that was to be written. */
    enum Written {
        /** It stands there now, or stood there before. */
        STANDS,
        /** It was there once and was taken down. */
        WAS_REMOVED
    }

    /** Writes a post under its key, unless it is there. */
    Written write(String key, Map<String, byte[]> files) throws IOException {
        if (Files.exists(removed(key))) {
            return Written.WAS_REMOVED;
        }
        if (stands(key)) {
            return Written.STANDS;
        }
        Files.createDirectories(folder);
        var half = Files.createTempDirectory(folder, HALF);
        try {
            for (var file : files.entrySet()) {
                writeThrough(half.resolve(file.getKey()), file.getValue());
            }
            Files.move(half, post(key), StandardCopyOption.ATOMIC_MOVE);
            writeThrough(folder);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException writtenMeanwhile) {
            throwAway(half);
        } catch (IOException failed) {
            throwAway(half);
            if (!stands(key)) {
                throw failed;
            }
        }
        return Written.STANDS;
    }

    /** Moves a post away; false when there is none. */
    boolean remove(String key) throws IOException {
        if (!stands(key)) {
            return false;
        }
        Files.createDirectories(folder.resolve(REMOVED));
        Files.move(post(key), removed(key), StandardCopyOption.ATOMIC_MOVE);
        writeThrough(folder);
        return true;
    }

    boolean stands(String key) {
        return Files.isDirectory(post(key));
    }

    /** The posts' own folders. */
    List<Path> posts() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .filter(path -> !path.endsWith(REMOVED)
                            && !path.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    private Path post(String key) {
        return folder.resolve(key);
    }

    private Path removed(String key) {
        return folder.resolve(REMOVED).resolve(key);
    }

    private static void writeThrough(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** A folder's own entries; some systems do not let a folder be opened, and write them by themselves. */
    private static void writeThrough(Path folder) {
        try (var channel = FileChannel.open(folder)) {
            channel.force(true);
        } catch (IOException notOpened) {
            return;
        }
    }

    private static void throwAway(Path half) throws IOException {
        try (Stream<Path> files = Files.list(half)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(half);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
