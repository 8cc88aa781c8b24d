package uk.countersign.sandbox.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import uk.countersign.sandbox.http.Json;

/**
 * An append-only file of events, one JSON line each. What {@link #sync} has returned for survives a kill and a power
 * cut; callers that wait at the same time share one sync.
 */
final class Journal implements AutoCloseable {

    private final FileChannel channel;
    private final Object syncing = new Object();
    private volatile long written;
    private volatile long synced;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /** Replays what stands in the file, then goes on after it. */
    static Journal open(Path file, Consumer<Event> replay) {
        try {
            var content = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            int whole = replay(file, content, replay);
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            // A last line without its end was never acknowledged: the process died while writing it.
            channel.truncate(whole);
            channel.position(whole);
            return new Journal(channel);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The sandbox cannot open " + file, unreadable);
        }
    }

    private static int replay(Path file, byte[] content, Consumer<Event> replay) {
        int start = 0;
        int line = 1;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                replay.accept(read(file, line, Arrays.copyOfRange(content, start, i)));
                start = i + 1;
                line++;
            }
        }
        return start;
    }

    private static Event read(Path file, int line, byte[] json) {
        try {
            return Json.read(json, Event.class);
        } catch (JacksonException damaged) {
            throw new IllegalStateException(
                    "Line " + line + " of " + file + " is damaged; restore the file or start with another folder",
                    damaged);
        }
    }

    /** Writes an event; gives the mark to wait for. Called by one thread at a time. */
    long append(Event event) {
        var json = Json.bytes(event);
        var line =
                ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            written = channel.position();
            return written;
        } catch (IOException full) {
            throw new UncheckedIOException("The sandbox cannot write its journal", full);
        }
    }

    /** Waits until everything up to the mark is on the disk. */
    void sync(long mark) {
        if (synced >= mark) {
            return;
        }
        synchronized (syncing) {
            if (synced < mark) {
                long reached = written;
                try {
                    channel.force(false);
                } catch (IOException full) {
                    throw new UncheckedIOException("The sandbox cannot write its journal", full);
                }
                synced = reached;
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
