package uk.countersign.screening.experience;

import java.util.List;
import java.util.regex.Pattern;
import uk.countersign.draft.Span;
import uk.countersign.screening.meaning.Script;

/** A text as it may be kept: without names, numbers and addresses of people. */
final class Nameless {

    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern PIECE = Pattern.compile("\\S++");

    private Nameless() {}

    /** @param names where the register's people are named */
    static String of(String text, List<Span> names) {
        var without = PIECE.matcher(Script.nameless(text, names)).replaceAll(piece -> piece(piece.group()));
        // The reader tells no digit from another: nothing is lost.
        return DIGIT.matcher(without).replaceAll("0").strip();
    }

    private static String piece(String piece) {
        int at = piece.indexOf('@');
        if (at < 0) {
            return piece;
        }
        return at == 0 ? "@§" : "§";
    }
}
