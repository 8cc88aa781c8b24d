package uk.countersign.connectors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How long an MP4 or QuickTime video lasts, by its own header and without decoding a frame. A file is a row of boxes,
 * each a length and a name of four letters; the box {@code moov} holds the box {@code mvhd}, which tells.
 */
final class Mp4Length {

    private static final int MOST_BOXES = 10_000;

    private Mp4Length() {}

    /** The length; empty when the file does not tell, or is no such video. */
    static Optional<Duration> of(Path file) {
        try (var channel = FileChannel.open(file)) {
            var movie = box(channel, "moov", 0, channel.size());
            return movie.isEmpty()
                    ? Optional.empty()
                    : box(channel, "mvhd", movie.get().from(), movie.get().to())
                            .flatMap(header -> length(channel, header));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private record Box(long from, long to) {}

    private static Optional<Box> box(FileChannel channel, String name, long from, long to) throws IOException {
        var at = from;
        for (var boxes = 0; boxes < MOST_BOXES && at + 8 <= to; boxes++) {
            var head = read(channel, at, 16);
            long size = head.getInt(0) & 0xffff_ffffL;
            var begin = at + 8;
            if (size == 1) {
                size = head.getLong(8);
                begin += 8;
            }
            var end = size == 0 ? to : at + size;
            if (end < begin || end > to) {
                return Optional.empty();
            }
            if (name(head).equals(name)) {
                return Optional.of(new Box(begin, end));
            }
            at = end;
        }
        return Optional.empty();
    }

    private static Optional<Duration> length(FileChannel channel, Box header) {
        try {
            var fields = read(channel, header.from(), 32);
            boolean wide = fields.get(0) == 1;
            long ticksPerSecond = fields.getInt(wide ? 20 : 12) & 0xffff_ffffL;
            long ticks = wide ? fields.getLong(24) : fields.getInt(16) & 0xffff_ffffL;
            return ticksPerSecond == 0 || ticks < 0 || ticks > Long.MAX_VALUE / 1000
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis(ticks * 1000 / ticksPerSecond));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** So many bytes, the missing ones nought. */
    private static ByteBuffer read(FileChannel channel, long at, int bytes) throws IOException {
        var buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
            // Until all is there, or there is no more.
        }
        return buffer;
    }

    private static String name(ByteBuffer head) {
        var name = new StringBuilder();
        for (var i = 4; i < 8; i++) {
            name.append((char) (head.get(i) & 0xff));
        }
        return name.toString();
    }
}
