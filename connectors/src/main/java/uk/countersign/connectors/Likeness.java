package uk.countersign.connectors;

import java.text.Normalizer;

/** Compares texts by what a reader sees: composed letters, and any white space as one blank. */
public final class Likeness {

    private Likeness() {}

    /** The text as a reader sees it. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                // Marks that show nothing, but not the joiner within an emoji.
                .replaceAll("[\\u200B\\u2060\\uFEFF\\uFE0E\\uFE0F]", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    /** Whether the texts read the same and the number of pictures is the same. */
    public static boolean same(OutgoingPost sent, RemotePost seen) {
        return sent.media().size() == seen.mediaCount() && plain(sent.text()).equals(plain(seen.text()));
    }
}
