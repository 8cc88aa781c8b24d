package uk.countersign.connectors.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import uk.countersign.connectors.GoAhead;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.OutgoingMedia;

/**
 * A picture's or video's bytes on their way. They are read before a call begins, so that our own trouble is never taken
 * for the platform's, and of a video never more than one part at a time. The file's name stays here: it may hold a
 * child's name.
 */
public final class MediaFile {

    private MediaFile() {}

    /** How many bytes there are. */
    public static Reply<Long> size(OutgoingMedia media) {
        try {
            return new Reply.Good<>(Files.size(media.file()));
        } catch (IOException unreadable) {
            return unreadable();
        }
    }

    /** All of its bytes, if the go-ahead stands. */
    public static Reply<byte[]> bytes(OutgoingMedia media, GoAhead goAhead) {
        if (!goAhead.stands()) {
            return overtaken();
        }
        try {
            return new Reply.Good<>(Files.readAllBytes(media.file()));
        } catch (IOException unreadable) {
            return unreadable();
        }
    }

    /** The bytes from one place up to another, if the go-ahead stands. */
    public static Reply<byte[]> bytes(OutgoingMedia media, long from, long to, GoAhead goAhead) {
        if (!goAhead.stands()) {
            return overtaken();
        }
        var bytes = ByteBuffer.allocate((int) (to - from));
        try (var channel = FileChannel.open(media.file())) {
            channel.position(from);
            while (bytes.hasRemaining()) {
                if (channel.read(bytes) < 0) {
                    return unreadable();
                }
            }
            return new Reply.Good<>(bytes.array());
        } catch (IOException unreadable) {
            return unreadable();
        }
    }

    /** The bytes as a part of a form. */
    public static MultipartBody.Part part(String field, byte[] bytes, String mediaType) {
        return MultipartBody.Part.createFormData(
                field, "media", RequestBody.create(bytes, MediaType.parse(mediaType), 0, bytes.length));
    }

    /** What a preparation ends in once its go-ahead does not stand. */
    public static <T> Reply<T> overtaken() {
        return new Reply.Bad<>(
                new Outcome.NotSent("Bringing its pictures or video to the platform took too long this time."));
    }

    private static <T> Reply<T> unreadable() {
        return new Reply.Bad<>(
                new Outcome.NotSent("A picture or video of this post could not be read from our own storage."));
    }
}
