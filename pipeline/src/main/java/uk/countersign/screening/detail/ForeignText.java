package uk.countersign.screening.detail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final int FEWEST_WORDS_IN_ALL = 6;
    private static final int FEWEST_LETTERS_OF_A_SCRIPT = 12;
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

    private ForeignText(String text) {
        this.text = text;
        this.tokens = Passage.of(Place.TEXT, text).tokens();
    }

    static Optional<Found> in(String text) {
        var foreign = new ForeignText(text);
        var script = foreign.otherScript();
        foreign.read();
        if (foreign.foreignWords >= FEWEST_WORDS_IN_ALL) {
            return Optional.of(new Found(foreign.language(), List.copyOf(foreign.places)));
        }
        return script.map(name -> new Found(name, List.of()));
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
        boolean found = foreign >= FEWEST_WORDS_OF_A_SENTENCE && foreign > english;
        if (found) {
            foreignWords += foreign;
            add(segment);
        }
    }

    private boolean hint(String word) {
        var languages = LANGUAGES_OF_A_WORD.getOrDefault(word, Set.of());
        languages.forEach(language -> hints.merge(language, 1, Integer::sum));
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
