package uk.countersign.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Files by the hash of their bytes, in a folder. What is stored never changes and is on the disk when put returns. */
public final class MediaStore {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path root;

    public MediaStore(Path root) {
        try {
            this.root = Files.createDirectories(root).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for pictures and documents cannot be made: " + root, e);
        }
    }

    /** Stores a copy of the file. */
    public Stored put(Path file) {
        try (var in = Files.newInputStream(file)) {
            return put(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stores what can be read. */
    public Stored put(InputStream bytes) {
        try {
            var arriving = Files.createTempFile(root, "arriving", "");
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                long size;
                // Written into the file that was made, which only its owner may read.
                try (var out = Files.newOutputStream(arriving)) {
                    size = new DigestInputStream(bytes, digest).transferTo(out);
                }
                sync(arriving, StandardOpenOption.WRITE);
                var sha256 = HexFormat.of().formatHex(digest.digest());
                var folder = Files.createDirectories(folder(sha256));
                var place = place(sha256);
                Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                sync(folder, StandardOpenOption.READ);
                sync(root, StandardOpenOption.READ);
                return new Stored(sha256, size);
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /**
     * Where the file of that hash is.
     *
     * @throws UncheckedIOException if there is none
     */
    public Path path(String sha256) {
        var place = place(sha256);
        if (!Files.isRegularFile(place)) {
            throw new UncheckedIOException(new NoSuchFileException(sha256));
        }
        return place;
    }

    private Path place(String sha256) {
        return folder(sha256).resolve(sha256.substring(2));
    }

    private Path folder(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256");
        }
        return root.resolve(sha256.substring(0, 2));
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        if (how == StandardOpenOption.READ && !System.getProperty("os.name").startsWith("Linux")) {
            // Only Linux lets a folder be opened, and so synced, like a file.
            return;
        }
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
