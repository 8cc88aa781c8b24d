package uk.countersign.draft;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 that an approval binds to. It covers, in this order and each part preceded by its length, so that no two
 * different contents write the same bytes: the channels in order of their ids, each with its text and the hash and alt
 * text of each picture as that channel will send it; who is pictured; the publish time, or "next free slot".
 */
public final class ContentDigest {

    private ContentDigest() {}

    /** The digest of a content, 64 hexadecimal digits. */
    public static String of(Content content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical(content)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static byte[] canonical(Content content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            write(out, "countersign-content-1");
            var channels = content.channels().stream().sorted().toList();
            out.writeInt(channels.size());
            for (var channel : channels) {
                write(out, channel);
                write(out, content.textFor(channel));
                out.writeInt(content.pictures().size());
                for (var picture : content.pictures()) {
                    var rendition = picture.renditions().get(channel);
                    write(out, rendition == null ? "" : rendition.sha256());
                    write(out, picture.altText());
                }
            }
            var pictured = content.pictured().stream().sorted().toList();
            out.writeInt(pictured.size());
            for (var name : pictured) {
                write(out, name);
            }
            write(out, content.publishAt().map(Object::toString).orElse("next free slot"));
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String value) throws IOException {
        var utf8 = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
