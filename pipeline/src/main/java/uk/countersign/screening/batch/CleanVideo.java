package uk.countersign.screening.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * A copy of an MP4 or QuickTime video without what cameras write beside the pictures and the sound: where and when it was
 * taken, with what, by whom. No frame is read. A file is a row of boxes, each a length and a name of four letters, some
 * of which hold others; what is to go is overwritten in its place, so that nothing else moves.
 */
final class CleanVideo {

    private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia", "minf", "moof", "traf");
    private static final Set<String> BESIDE = Set.of("udta", "meta", "uuid");
    private static final Set<String> SEEN_OR_HEARD = Set.of("vide", "soun", "sbtl", "subt", "text", "clcp", "tmcd");
    private static final int MOST_BOXES = 20_000;
    private static final int DEEPEST = 6;
    private static final int HANDLER = 8;

    private final FileChannel channel;
    private int boxes;
    private boolean hasMovie;

    private CleanVideo(FileChannel channel) {
        this.channel = channel;
    }

    private record Box(String name, long at, long from, long to) {}

    /** Writes the copy; gives its media type, or nothing when the file is no whole video of these kinds. */
    static Optional<String> write(Path video, Path copy) throws IOException {
        Files.copy(video, copy, StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(copy, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var cleaning = new CleanVideo(channel);
            var type = cleaning.type();
            return type.isPresent() && cleaning.clean(0, channel.size(), 0) && cleaning.hasMovie
                    ? type
                    : Optional.empty();
        }
    }

    /** The oldest kind does not say what it is. */
    private Optional<String> type() throws IOException {
        var first = box(0, channel.size());
        if (first.isEmpty()) {
            return Optional.empty();
        }
        if (!first.get().name().equals("ftyp")) {
            return Optional.of("video/quicktime");
        }
        var brand = text(first.get().from());
        if (brand.startsWith("3g")) {
            return Optional.empty();
        }
        return Optional.of(brand.equals("qt  ") ? "video/quicktime" : "video/mp4");
    }

    /** False when the boxes do not fit into each other. */
    private boolean clean(long from, long to, int depth) throws IOException {
        var at = from;
        while (at + 8 <= to) {
            var found = box(at, to);
            if (found.isEmpty() || ++boxes > MOST_BOXES || depth > DEEPEST) {
                return false;
            }
            var box = found.get();
            hasMovie |= box.name().equals("moov");
            if (BESIDE.contains(box.name()) || box.name().equals("trak") && !isSeenOrHeard(box)) {
                blank(box);
            } else if (CONTAINERS.contains(box.name()) && !clean(box.from(), box.to(), depth + 1)) {
                return false;
            }
            at = box.to();
        }
        return true;
    }

    /** Cameras keep where they were, moment by moment, in tracks of their own. */
    private boolean isSeenOrHeard(Box track) throws IOException {
        var media = inside(track, "mdia");
        var handler = media.isEmpty() ? media : inside(media.get(), "hdlr");
        return handler.isPresent() && SEEN_OR_HEARD.contains(text(handler.get().from() + HANDLER));
    }

    private Optional<Box> inside(Box outer, String name) throws IOException {
        var at = outer.from();
        while (at + 8 <= outer.to()) {
            var found = box(at, outer.to());
            if (found.isEmpty() || ++boxes > MOST_BOXES) {
                return Optional.empty();
            }
            if (found.get().name().equals(name)) {
                return found;
            }
            at = found.get().to();
        }
        return Optional.empty();
    }

    private Optional<Box> box(long at, long to) throws IOException {
        var head = read(at, 16);
        long size = head.getInt(0) & 0xffff_ffffL;
        var from = at + 8;
        if (size == 1) {
            size = head.getLong(8);
            from += 8;
        }
        var end = size == 0 ? to : at + size;
        return at + 8 > to || size < 0 || end < from || end > to
                ? Optional.empty()
                : Optional.of(new Box(text(at + 4), at, from, end));
    }

    private void blank(Box box) throws IOException {
        write(ByteBuffer.wrap("free".getBytes(StandardCharsets.ISO_8859_1)), box.at() + 4);
        var at = box.from();
        while (at < box.to()) {
            var some = (int) Math.min(box.to() - at, 1 << 16);
            write(ByteBuffer.allocate(some), at);
            at += some;
        }
    }

    private void write(ByteBuffer bytes, long at) throws IOException {
        var to = at;
        while (bytes.hasRemaining()) {
            to += channel.write(bytes, to);
        }
    }

    private String text(long at) throws IOException {
        return new String(read(at, 4).array(), StandardCharsets.ISO_8859_1);
    }

    /** So many bytes, the missing ones nought. */
    private ByteBuffer read(long at, int bytes) throws IOException {
        var buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
            // Until all is there, or there is no more.
        }
        return buffer;
    }
}
