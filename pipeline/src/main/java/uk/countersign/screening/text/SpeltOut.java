package uk.countersign.screening.text;

import java.util.List;
import uk.countersign.draft.Span;
import uk.countersign.screening.text.Passage.Tag;
import uk.countersign.screening.text.Token.Joint;

/** Letters that stand by themselves, one after another, and make a word together: "A m e l i a", "A.M.E.L.I.A". */
final class SpeltOut {

    /** Shorter runs are initials and marks: "A. B. Smith", "Plan A or B". */
    private static final int FEWEST = 5;

    private static final int WIDEST_GAP = 3;

    private SpeltOut() {}

    /** Whether a token carries on the letters before it. */
    static boolean carriesOn(Token before, Token letter) {
        return letter.initial()
                && before.initial()
                && letter.tag() < 0
                && letter.joint() != Joint.COMMA
                && letter.joint() != Joint.NONE
                && letter.start() - before.end() <= WIDEST_GAP;
    }

    static boolean longEnough(int first, int end) {
        return end - first >= FEWEST;
    }

    /** The word that letters make. */
    static Tag word(List<Token> letters) {
        var body = new StringBuilder(letters.size());
        letters.forEach(letter -> body.append(letter.key()));
        var run = List.copyOf(letters);
        return new Tag(
                body.toString(),
                ' ',
                run.get(0).start(),
                run.get(run.size() - 1).end(),
                (from, to) -> new Span(run.get(from).start(), run.get(to - 1).end()));
    }
}
