package uk.countersign.screening.detail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.countersign.draft.Finding.Place;
import uk.countersign.draft.Span;
import uk.countersign.screening.text.Passage;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Token.Shape;
import uk.countersign.screening.text.Words;

/**
 * Finds what is not in English, sentence by sentence, for many posts stand in two languages. Told by words that English
 * does not have, by small words of the languages that British schools write in, and by letters of other scripts. Names
 * are neutral, and a greeting or the name of a place is no text.
 */
final class ForeignText {

    private static final int FEWEST_WORDS_OF_A_SENTENCE = 3;
    private static final int FEWEST_WORDS_OF_A_SHORT_TEXT = 4;
    private static final int FEWEST_WORDS_IN_ALL = 6;
    private static final int FEWEST_LETTERS_OF_A_SCRIPT = 12;
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)https?://|\\bwww\\.|[a-z0-9]@[a-z0-9-]{1,63}\\.[a-z]|\\b[a-z0-9-]{2,63}(?:\\.[a-z]{2,18}){1,4}/");
    private static final Map<String, Set<String>> LANGUAGES_OF_A_WORD = new HashMap<>();

    static {
        for (var line : Words.lines(ForeignText.class, "small-words.txt")) {
            var parts = line.split(": ");
            for (var word : parts[1].split(" ")) {
                LANGUAGES_OF_A_WORD
                        .computeIfAbsent(word, any -> new HashSet<>())
                        .add(parts[0]);
            }
        }
    }

    /**
     * What was found.
     *
     * @param language its name, empty when it is not known
     * @param places the sentences, next to each other as one
     */
    record Found(String language, List<Span> places) {}

    private final String text;
    private final List<Token> tokens;
    private final Map<String, Integer> hints = new HashMap<>();
    private final List<Span> places = new ArrayList<>();
    private int foreignWords;
    private int englishWords;
    private int smallWords;

    private ForeignText(String written) {
        this.text = withoutAddresses(written);
        this.tokens = Passage.of(Place.TEXT, text).tokens();
    }

    /** Blanks in the place of web and email addresses, whose parts are words of no language. */
    private static String withoutAddresses(String written) {
        var text = new StringBuilder(written);
        for (int start = 0; start < text.length(); start++) {
            int end = start;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            if (ADDRESS.matcher(text).region(start, end).find()) {
                for (int i = start; i < end; i++) {
                    text.setCharAt(i, ' ');
                }
            }
            start = end;
        }
        return text.toString();
    }

    static Optional<Found> in(String text) {
        var foreign = new ForeignText(text);
        var script = foreign.otherScript();
        foreign.read();
        if (foreign.foreignWords >= FEWEST_WORDS_IN_ALL || foreign.shortButSure()) {
            return Optional.of(new Found(foreign.language(), List.copyOf(foreign.places)));
        }
        return script.map(name -> new Found(name, List.of()));
    }

    /** A post of a few words, most of them foreign and two of them known: "Ysgol ar gau heddiw." */
    private boolean shortButSure() {
        return foreignWords >= FEWEST_WORDS_OF_A_SHORT_TEXT && smallWords > 1 && foreignWords > englishWords;
    }

    private String language() {
        return hints.entrySet().stream()
                .filter(hint -> hint.getValue() > 1)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private void read() {
        int next = 0;
        for (var segment : Segments.of(text)) {
            int first = next;
            while (next < tokens.size() && tokens.get(next).start() < segment.end()) {
                next++;
            }
            judge(segment, tokens.subList(first, next));
        }
    }

    private void judge(Span segment, List<Token> words) {
        int english = 0;
        int foreign = 0;
        for (var word : words) {
            var written = text.substring(word.start(), word.end()).toLowerCase(Locale.ROOT);
            if (!word.word() || word.tag() >= 0 || word.initial()) {
                continue;
            }
            if (hint(written)) {
                foreign++;
            } else if (Words.ordinary(word.key())) {
                english++;
            } else if (word.shape() == Shape.SMALL) {
                foreign++;
            }
        }
        englishWords += english;
        boolean found = foreign >= FEWEST_WORDS_OF_A_SENTENCE && foreign > english;
        if (found) {
            foreignWords += foreign;
            add(segment);
        }
    }

    private boolean hint(String word) {
        var languages = LANGUAGES_OF_A_WORD.getOrDefault(word, Set.of());
        languages.forEach(language -> hints.merge(language, 1, Integer::sum));
        smallWords += languages.isEmpty() ? 0 : 1;
        return !languages.isEmpty();
    }

    private void add(Span segment) {
        int last = places.size() - 1;
        if (last >= 0 && places.get(last).end() == segment.start()) {
            places.set(last, new Span(places.get(last).start(), segment.end()));
        } else {
            places.add(segment);
        }
    }

    /** A run of letters of another alphabet; single ones stand in formulas and jokes. */
    private Optional<String> otherScript() {
        var letters = new HashMap<Character.UnicodeScript, Integer>();
        text.codePoints().filter(c -> c > 0x2FF && Character.isLetter(c)).forEach(c -> {
            var script = Character.UnicodeScript.of(c);
            if (script != Character.UnicodeScript.LATIN && script != Character.UnicodeScript.COMMON) {
                letters.merge(script, 1, Integer::sum);
            }
        });
        return letters.values().stream().anyMatch(count -> count >= FEWEST_LETTERS_OF_A_SCRIPT)
                ? Optional.of("")
                : Optional.empty();
    }
}
