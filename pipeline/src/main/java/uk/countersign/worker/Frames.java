package uk.countersign.worker;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import uk.countersign.reading.DocumentReading;
import uk.countersign.reading.PictureReading;

/** Messages between the two processes: a length of four bytes, then so many bytes of JSON. */
final class Frames {

    /** Far above any answer, whose text is bounded; a broken stream must not make us reserve memory without end. */
    private static final int LONGEST = 32 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Request.class, Kinded.class)
            .addMixIn(Reply.class, Kinded.class)
            .addMixIn(DocumentReading.class, Kinded.class)
            .addMixIn(PictureReading.class, Kinded.class)
            .build();

    private final DataInputStream in;
    private final DataOutputStream out;

    Frames(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
    }

    /** Under its type, or the kind of message would not be written. */
    <T> void send(Class<T> type, T message) throws IOException {
        byte[] json = JSON.writerFor(type).writeValueAsBytes(message);
        out.writeInt(json.length);
        out.write(json);
        out.flush();
    }

    /** Absent when the other side has gone. */
    <T> Optional<T> receive(Class<T> type) throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException gone) {
            return Optional.empty();
        }
        if (length < 0 || length > LONGEST) {
            throw new IOException("Not a message of a reading process");
        }
        byte[] json = in.readNBytes(length);
        if (json.length < length) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(json, type));
        } catch (JacksonException notAMessage) {
            throw new IOException("Not a message of a reading process", notAMessage);
        }
    }

    /** The record's name tells which it is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Kinded {}
}
