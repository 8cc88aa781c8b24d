package uk.countersign.screening.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.countersign.draft.Span;
import uk.countersign.screening.text.Passage;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Token.Joint;

/** Telephone numbers in words: "oh seven seven double oh, nine hundred ...". */
final class SpokenNumbers {

    private static final Map<String, Integer> DIGITS = Map.ofEntries(
            Map.entry("oh", 1),
            Map.entry("o", 1),
            Map.entry("zero", 1),
            Map.entry("nought", 1),
            Map.entry("one", 1),
            Map.entry("two", 1),
            Map.entry("three", 1),
            Map.entry("four", 1),
            Map.entry("five", 1),
            Map.entry("six", 1),
            Map.entry("seven", 1),
            Map.entry("eight", 1),
            Map.entry("nine", 1),
            Map.entry("double", 1),
            Map.entry("triple", 2),
            Map.entry("treble", 2),
            Map.entry("hundred", 2));
    private static final int FEWEST_DIGITS = 9;

    private SpokenNumbers() {}

    /** Runs of words for digits, figures among them, as long as a telephone number. */
    static List<Span> in(Passage passage) {
        var found = new ArrayList<Span>();
        var tokens = passage.tokens();
        int start = 0;
        int digits = 0;
        int words = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            int here = i < tokens.size() && (digits == 0 || tokens.get(i).joint() != Joint.END)
                    ? digits(tokens.get(i))
                    : 0;
            if (here == 0) {
                if (digits >= FEWEST_DIGITS && words * 2 >= i - start) {
                    found.add(passage.between(start, i - 1));
                }
                digits = 0;
                words = 0;
                start = i + 1;
            } else {
                digits += here;
                words += tokens.get(i).word() ? 1 : 0;
            }
        }
        return found;
    }

    private static int digits(Token token) {
        return token.word()
                ? DIGITS.getOrDefault(token.key(), 0)
                : token.shape() == Token.Shape.NUMBER ? token.key().length() : 0;
    }
}
