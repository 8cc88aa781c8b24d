package uk.countersign.worker.picture;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The kinds of picture that are read, told by their first bytes. */
public enum PictureFormat {
    /** JPEG. */
    JPEG("jpeg", ".jpg"),
    /** PNG. */
    PNG("png", ".png"),
    /** GIF, of which only the first frame is taken. */
    GIF("gif", ".gif"),
    /** WebP. */
    WEBP("webp", ".webp"),
    /** TIFF. */
    TIFF("tiff", ".tif"),
    /** What iPhones make; read by an outside program. */
    HEIC("heic", ".heic");

    /** How many first bytes tell. */
    public static final int HEAD = 32;

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

    private static final Pattern CLAIM =
            Pattern.compile("\\.(jpe?g|jfif|png|gif|webp|tiff?|hei[cf])$", Pattern.CASE_INSENSITIVE);

    private final String codec;
    private final String ending;

    PictureFormat(String codec, String ending) {
        this.codec = codec;
        this.ending = ending;
    }

    /** The ending that fits, with its dot. */
    public String ending() {
        return ending;
    }

    /** The name under which ImageIO knows it. */
    String codec() {
        return codec;
    }

    /** Whether a name says that it is a picture's. */
    public static boolean claims(String name) {
        return CLAIM.matcher(name.strip()).find();
    }

    public static Optional<PictureFormat> of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
            return Optional.of(TIFF);
        }
        if (text.startsWith("ftyp", 4) && text.length() >= 12 && HEIC_BRANDS.contains(text.substring(8, 12))) {
            return Optional.of(HEIC);
        }
        return Optional.empty();
    }
}
