package uk.countersign.screening.secondreader;

import java.util.Optional;
import uk.countersign.draft.Span;

/** Finds quoted words in a text: letter by letter, and never half of a word. */
final class Quotation {

    /** Twenty long words; the work for each place in a text is bounded by it. */
    private static final int LONGEST = 300;

    private Quotation() {}

    /** Where the words first stand; absent if nowhere, or if they are no words or too many. */
    static Optional<Span> of(String words, String text) {
        if (words.length() > LONGEST || words.chars().noneMatch(Character::isLetterOrDigit)) {
            return Optional.empty();
        }
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            var place = new Span(at, at + words.length());
            if (whole(text, place.start()) && whole(text, place.end())) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /** Whether no word goes on over this place. */
    private static boolean whole(String text, int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.codePointBefore(at))
                || !Character.isLetterOrDigit(text.codePointAt(at));
    }
}
