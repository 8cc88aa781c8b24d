package uk.countersign.screening.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.countersign.draft.Span;
import uk.countersign.screening.text.Words;

/**
 * A text as the readers see it: in small letters, every figure a nought, and every name of a person or place one and the
 * same sign. So nobody's name can be learnt, and a pupil called so is judged like a pupil called otherwise.
 */
public final class Script {

    /** What stands for any name, in the corpus too. */
    public static final String NAME = "§";

    private static final Set<String> LITTLE = Words.all(Script.class, "little-words.txt");
    /** A window of fewer words says nothing of what is meant. */
    private static final int FEWEST_WORDS = 4;

    private final List<Piece> pieces;

    private Script(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /**
     * A word or a sign.
     *
     * @param key as it is compared
     * @param start where it begins in the text
     * @param end where it ends
     * @param sentence the number of the sentence in which it stands, from nought
     */
    record Piece(String key, int start, int end, int sentence) {
        boolean wordly() {
            return Character.isLetterOrDigit(key.codePointAt(0));
        }

        /** Whether it tells a person something when it is pointed at. */
        boolean tells() {
            return wordly() && key.length() > 1 && !LITTLE.contains(key);
        }

        boolean name() {
            return key.equals(NAME);
        }
    }

    /** @param names where the register's people are named */
    public static Script of(String text, List<Span> names) {
        return new Script(new Scribe(text, names).written());
    }

    public static Script of(String text) {
        return of(text, List.of());
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** Each two sentences that follow each other, where there are more: one unfit sentence is lost in a long text. */
    List<Script> windows() {
        int sentences = pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).sentence() + 1;
        var windows = new ArrayList<Script>();
        for (int sentence = 0; sentences > 2 && sentence < sentences - 1; sentence++) {
            int from = sentence;
            var window = pieces.stream()
                    .filter(piece -> piece.sentence() == from || piece.sentence() == from + 1)
                    .toList();
            if (window.stream().filter(Piece::wordly).count() >= FEWEST_WORDS) {
                windows.add(new Script(window));
            }
        }
        return windows;
    }

    /** The text with its names taken out, otherwise as it was written. */
    public static String nameless(String text, List<Span> names) {
        var without = new StringBuilder();
        int from = 0;
        for (var name : names(text, names)) {
            without.append(text, from, name.start()).append(NAME);
            from = name.end();
        }
        return without.append(text, from, text.length()).toString();
    }

    /** Where names stand: those of the register's people, and what else is written as a name is. */
    public static List<Span> names(String text, List<Span> names) {
        return of(text, names).pieces().stream()
                .filter(piece -> piece.name() && piece.end() > piece.start())
                .map(piece -> new Span(piece.start(), piece.end()))
                .toList();
    }
}
