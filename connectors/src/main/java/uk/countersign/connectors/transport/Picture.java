package uk.countersign.connectors.transport;

import java.io.IOException;
import java.nio.file.Files;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.OutgoingMedia;

/** A picture's bytes on their way. Its file name stays here: it may hold a child's name. */
public final class Picture {

    private Picture() {}

    /** All of its bytes. Read before a call begins, so that our own trouble is never taken for the platform's. */
    public static Reply<byte[]> bytes(OutgoingMedia media) {
        try {
            return new Reply.Good<>(Files.readAllBytes(media.file()));
        } catch (IOException unreadable) {
            return new Reply.Bad<>(
                    new Outcome.NotSent("A picture of this post could not be read from our own storage."));
        }
    }

    /** The bytes as a part of a form. */
    public static MultipartBody.Part part(String field, byte[] bytes, int from, int to, String mediaType) {
        return MultipartBody.Part.createFormData(
                field, "picture", RequestBody.create(bytes, MediaType.parse(mediaType), from, to - from));
    }
}
