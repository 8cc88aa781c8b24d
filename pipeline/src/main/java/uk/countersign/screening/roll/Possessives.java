package uk.countersign.screening.roll;

import uk.countersign.draft.Span;
import uk.countersign.screening.text.Token;

/** The possessive ending of a name: "Amelia's", "the Hughes'". */
public final class Possessives {

    private static final String APOSTROPHES = "'’‘ʼ＇";

    private Possessives() {}

    /** From one token to another, with the apostrophe that ends a possessive in s. */
    static Span span(String text, Token first, Token last) {
        int end = last.end();
        boolean endsInS = end > 0 && Character.toLowerCase(text.charAt(end - 1)) == 's' && !last.possessive();
        if (endsInS
                && end < text.length()
                && APOSTROPHES.indexOf(text.charAt(end)) >= 0
                && end + 1 < text.length()
                && text.charAt(end + 1) == ' '
                && (last.start() == 0 || APOSTROPHES.indexOf(text.charAt(last.start() - 1)) < 0)
                && (first.start() == 0 || APOSTROPHES.indexOf(text.charAt(first.start() - 1)) < 0)) {
            return new Span(first.start(), end + 1);
        }
        return new Span(first.start(), end);
    }

    /** Whether the apostrophe at the end is the end of a quotation: "Amelia 'Hughes'". */
    private static boolean quoted(String words) {
        for (int i = 0; i + 1 < words.length(); i++) {
            if (APOSTROPHES.indexOf(words.charAt(i)) >= 0 && (i == 0 || words.charAt(i - 1) == ' ')) {
                return true;
            }
        }
        return false;
    }

    /** The possessive ending, written as it was there, that a name needs in the place of these words; empty if none. */
    public static String ending(String words) {
        int length = words.length();
        if (length > 1 && APOSTROPHES.indexOf(words.charAt(length - 1)) >= 0) {
            if (quoted(words)) {
                return "";
            }
            return words.charAt(length - 1) + "s";
        }
        if (length > 2
                && APOSTROPHES.indexOf(words.charAt(length - 2)) >= 0
                && Character.toLowerCase(words.charAt(length - 1)) == 's') {
            return words.substring(length - 2);
        }
        return "";
    }
}
