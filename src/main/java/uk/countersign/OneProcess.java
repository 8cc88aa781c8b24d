package uk.countersign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second program off a data folder that is in use. The lock goes with the process, however that ends. */
final class OneProcess implements AutoCloseable {

    private final FileChannel channel;

    private OneProcess(FileChannel channel) {
        this.channel = channel;
    }

    static OneProcess on(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(
                    folder.resolve("countersign.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new IllegalStateException("Another Countersign is running on the data folder "
                        + folder.toAbsolutePath() + ". Stop it, or choose another folder with countersign.data.");
            }
            return new OneProcess(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The data folder cannot be used. Choose another with countersign.data: " + folder, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
