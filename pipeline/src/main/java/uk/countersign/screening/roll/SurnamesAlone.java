package uk.countersign.screening.roll;

import java.util.ArrayList;
import java.util.List;
import uk.countersign.draft.Span;
import uk.countersign.register.PersonKind;
import uk.countersign.screening.roll.Sighting.Form;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Token.Joint;
import uk.countersign.screening.text.Words;

/**
 * Surnames of pupils without any forename, as on a team sheet: with a score behind them, or one after another in a list.
 * Readers who know the school know who is meant. A surname by itself in running text is far more often a stranger's.
 */
final class SurnamesAlone {

    private static final int MOST_PUPILS = 12;

    private final Scan scan;
    private final List<Sighting> found = new ArrayList<>();

    private SurnamesAlone(Scan scan) {
        this.scan = scan;
    }

    static List<Sighting> in(Scan scan) {
        var names = new SurnamesAlone(scan);
        int before = -1;
        for (int i = 0; i < scan.tokens.size(); i++) {
            if (!names.surname(i)) {
                continue;
            }
            int end = i + scan.longestSurname(i);
            if (Cues.scored(scan.tokens, end)) {
                names.add(i);
            } else if (before >= 0 && names.listed(before, i)) {
                names.add(before);
                names.add(i);
            }
            before = i;
        }
        return names.found.stream().distinct().toList();
    }

    private boolean surname(int at) {
        Token word = scan.tokens.get(at);
        int length = scan.longestSurname(at);
        if (length == 0 || scan.taken(at) || !word.capital() || word.tag() >= 0 || word.possessive()) {
            return false;
        }
        boolean alone = at == 0
                || word.joint() == Joint.END
                || word.joint() == Joint.COMMA
                || word.joint() == Joint.LINE
                || word.joint() == Joint.MARK
                || !(scan.tokens.get(at - 1).capital() || Cues.title(scan.tokens, at));
        return alone && !Words.nameOrWord(word.key()) && !Words.ordinary(word.key()) && !scan.anyForename(at);
    }

    /** Whether nothing but commas, "and" and numbers stands between two of them. */
    private boolean listed(int one, int other) {
        int from = one + scan.longestSurname(one);
        boolean parted = false;
        for (int i = from; i <= other; i++) {
            var token = scan.tokens.get(i);
            parted |= token.joint() == Joint.COMMA
                    || token.joint() == Joint.LINE
                    || token.joint() == Joint.MARK
                    || token.key().equals("and");
            boolean between = token.shape() == Token.Shape.NUMBER || token.key().equals("and");
            if (token.joint() == Joint.END || (i < other && !between)) {
                return false;
            }
        }
        return parted;
    }

    private void add(int at) {
        int length = scan.longestSurname(at);
        var who = scan.index.ofSurname(scan.name(at, length)).stream()
                .filter(entry -> entry.person().kind() == PersonKind.PUPIL)
                .limit(MOST_PUPILS)
                .toList();
        if (!who.isEmpty()) {
            var first = scan.tokens.get(at);
            found.add(new Sighting(
                    who,
                    Form.APART,
                    false,
                    new Span(first.start(), scan.tokens.get(at + length - 1).end()),
                    ""));
        }
    }
}
