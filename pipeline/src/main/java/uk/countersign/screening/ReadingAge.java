package uk.countersign.screening;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * How old a reader has to be to read a text with ease: the Flesch-Kincaid grade level (Kincaid, Fishburne, Rogers and
 * Chissom, 1975: 0.39 words a sentence + 11.8 syllables a word - 15.59), to which five is added, for pupils of grade one
 * are six. Syllables are counted as groups of vowels, without a silent e. For English only.
 */
public final class ReadingAge {

    /** Of fewer words the formula says little. */
    public static final int ENOUGH_WORDS = 30;

    private static final int YOUNGEST = 5;
    private static final int OLDEST = 22;
    private static final Pattern NO_PROSE = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}_])(?:https?://|www\\.)\\S{1,2000}|\\S{1,100}@\\S{1,200}|[#@][\\p{L}\\p{N}_]{1,140}");

    private final String text;
    private int words;
    private int sentences;
    private int syllables;

    private ReadingAge(String text) {
        this.text = text;
    }

    /** In years; nothing for a text of too few words. */
    public static OptionalInt of(String text) {
        return new ReadingAge(NO_PROSE.matcher(text).replaceAll(" ")).inYears();
    }

    private OptionalInt inYears() {
        count();
        if (words < ENOUGH_WORDS) {
            return OptionalInt.empty();
        }
        double grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
        return OptionalInt.of((int) Math.max(YOUNGEST, Math.min(OLDEST, Math.round(grade + 5))));
    }

    private void count() {
        boolean open = false;
        int at = 0;
        while (at < text.length()) {
            if (Character.isLetter(text.charAt(at))) {
                int end = wordEnd(at);
                words++;
                syllables += syllables(text.substring(at, end).toLowerCase(Locale.UK));
                open = true;
                at = end;
            } else {
                if (open && endsSentence(at)) {
                    sentences++;
                    open = false;
                }
                at++;
            }
        }
        sentences += open ? 1 : 0;
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < text.length()
                && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '\'' || text.charAt(at) == '’')) {
            at++;
        }
        return at;
    }

    /** The end of a line is one too: posts are often lists. */
    private boolean endsSentence(int at) {
        char sign = text.charAt(at);
        boolean last = at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
        return sign == '\n' || sign == '!' || sign == '?' || sign == '…' || (sign == '.' && last);
    }

    static int syllables(String word) {
        int groups = 0;
        boolean inGroup = false;
        for (int i = 0; i < word.length(); i++) {
            boolean vowel = "aeiouyáéíóúâêîôûŵŷàèìòùäëïöü".indexOf(word.charAt(i)) >= 0;
            groups += vowel && !inGroup ? 1 : 0;
            inGroup = vowel;
        }
        boolean silent = groups > 1
                && (word.endsWith("e") && !word.endsWith("le")
                        || word.endsWith("es") && !word.matches(".{0,80}(?:[sxz]|[cs]h|g|c|i)es")
                        || word.endsWith("ed") && !word.matches(".{0,80}[td]ed"));
        return Math.max(1, groups - (silent ? 1 : 0));
    }
}
