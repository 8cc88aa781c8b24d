package uk.countersign.sandbox.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The platforms' memory: one data folder with a journal and the pictures. */
public final class Store implements AutoCloseable {

    private final Path folder;
    private final FileChannel lock;
    private final State state = new State();
    private final Journal journal;

    private Store(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
        this.journal = Journal.open(folder.resolve("journal.jsonl"), state::apply);
    }

    /** Opens the folder, which no other sandbox may have open. */
    public static Store open(Path folder) {
        try {
            Files.createDirectories(folder.resolve("media"));
            Files.createDirectories(folder.resolve("uploads"));
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new IllegalStateException(
                        "Another sandbox uses " + folder + ": stop it or choose another folder with --data");
            }
            return new Store(folder, channel);
        } catch (IOException unusable) {
            throw new UncheckedIOException("The sandbox cannot use the folder " + folder, unusable);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    /** Looks at the state without changing it. */
    public <T> T read(Function<State, T> look) {
        synchronized (state) {
            return look.apply(state);
        }
    }

    /**
     * Decides on what stands now and records the decision, with nothing in between; returns when it is on the disk. A
     * decision that throws changes nothing.
     */
    public <E extends Event> E record(Function<State, E> decision) {
        E event;
        long mark;
        synchronized (state) {
            event = decision.apply(state);
            mark = journal.append(event);
            state.apply(event);
        }
        journal.sync(mark);
        return event;
    }

    /** Keeps a picture's bytes, to be named by an event afterwards. */
    public void keep(String file, byte[] content) {
        write(folder.resolve("media").resolve(file), content);
    }

    /** A picture's bytes. */
    public byte[] bytes(Picture picture) {
        try {
            return Files.readAllBytes(folder.resolve("media").resolve(picture.file()));
        } catch (IOException lost) {
            throw new UncheckedIOException("A picture of the sandbox cannot be read", lost);
        }
    }

    /** The pieces of an upload in progress. */
    public Pieces pieces(Upload upload) {
        return new Pieces(folder.resolve("uploads").resolve(upload.id()));
    }

    /** Writes a whole file or none, and has it on the disk before it returns. */
    static void write(Path file, byte[] content) {
        try {
            var half = file.resolveSibling(file.getFileName() + ".part");
            try (var channel = FileChannel.open(
                    half, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            throw new UncheckedIOException("The sandbox cannot write " + file.getFileName(), full);
        }
    }

    @Override
    public void close() {
        journal.close();
        try {
            lock.close();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
