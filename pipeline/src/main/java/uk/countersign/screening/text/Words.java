package uk.countersign.screening.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lists of words that come with the program, one or more words a line, comments after {@code #}. */
public final class Words {

    /** Ordinary English words. */
    private static final Set<String> ORDINARY = all(Words.class, "words.txt");

    /** Those among them that stand in everyday posts. */
    private static final Set<String> EVERYDAY = all(Words.class, "everyday.txt");

    private static final Set<String> WORD_NAMES = all(Words.class, "word-names.txt");

    /** The letters after which a plural takes "es": boxes, potatoes, churches. */
    private static final String HISSING = "sxzhoi";

    private Words() {}

    /** Whether a word, in small letters, stands in everyday posts: more readily a word than a name. */
    public static boolean everyday(String word) {
        return EVERYDAY.contains(word);
    }

    /** Whether a word, in small letters, can be either a name or a word. */
    public static boolean nameOrWord(String word) {
        return EVERYDAY.contains(word) || WORD_NAMES.contains(word);
    }

    /** Whether a word, in small letters, is an ordinary English one, endings set aside. */
    public static boolean ordinary(String word) {
        if (ORDINARY.contains(word)) {
            return true;
        }
        return ended(word, "s", "")
                || (ended(word, "es", "") && HISSING.indexOf(word.charAt(word.length() - 3)) >= 0)
                || ended(word, "ies", "y")
                || ended(word, "ed", "")
                || (word.endsWith("ed") && ended(word, "d", ""))
                || ended(word, "ing", "")
                || ended(word, "ing", "e")
                || ended(word, "ly", "")
                || ended(word, "er", "")
                || ended(word, "ers", "")
                || ended(word, "ness", "");
    }

    private static boolean ended(String word, String ending, String stead) {
        return word.length() > ending.length() + 2
                && word.endsWith(ending)
                && ORDINARY.contains(word.substring(0, word.length() - ending.length()) + stead);
    }

    /** Every word of a list beside a class. */
    public static Set<String> all(Class<?> beside, String name) {
        var words = new HashSet<String>();
        for (var line : lines(beside, name)) {
            for (var word : line.split(" +")) {
                words.add(word);
            }
        }
        return Set.copyOf(words);
    }

    /** The lines of a list beside a class, without comments and empty ones. */
    public static List<String> lines(Class<?> beside, String name) {
        var stream = beside.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("The list " + name + " is missing from this build");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
