package uk.countersign.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as people search for them: without accents, capitals, hyphens and apostrophes. */
final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folded() {}

    static String of(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return NO_LETTERS.matcher(plain.toLowerCase(Locale.UK)).replaceAll(" ").strip();
    }
}
