package uk.countersign.screening.batch;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Videos as boxes within boxes, with nothing to see: nobody decodes them. */
public final class VideoBytes {

    /** Where a telephone says that it was. */
    public static final String PLACE = "+51.4816-003.1791/";

    private VideoBytes() {}

    /** Some seconds long, with all that a telephone writes beside what is seen and heard. */
    public static byte[] fromTelephone(int seconds) {
        var movie = box(
                "moov",
                header(seconds),
                track("vide", box("udta", text("a name of somebody"))),
                track("soun"),
                track("meta", text(PLACE)),
                box("udta", box("\u00a9xyz", text(PLACE))),
                box("meta", text("com.apple.quicktime.location.ISO6709" + PLACE)));
        return join(box("ftyp", text("mp42"), new byte[4]), box("uuid", text(PLACE)), movie, box("mdat", new byte[64]));
    }

    static byte[] header(int seconds) {
        return box(
                "mvhd",
                ByteBuffer.allocate(100)
                        .putInt(0)
                        .putInt(0)
                        .putInt(0)
                        .putInt(1000)
                        .putInt(seconds * 1000)
                        .array());
    }

    static byte[] track(String handler, byte[]... more) {
        var media = box("mdia", box("hdlr", new byte[8], text(handler), new byte[12]));
        return box("trak", media, join(more));
    }

    static byte[] box(String name, byte[]... content) {
        var all = join(content);
        return ByteBuffer.allocate(8 + all.length)
                .putInt(8 + all.length)
                .put(text(name))
                .put(all)
                .array();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
