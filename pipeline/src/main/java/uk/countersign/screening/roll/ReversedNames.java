package uk.countersign.screening.roll;

import java.util.ArrayList;
import java.util.List;
import uk.countersign.draft.Span;
import uk.countersign.register.RegisterEntry;
import uk.countersign.screening.roll.Sighting.Form;
import uk.countersign.screening.text.Token.Joint;
import uk.countersign.screening.text.Words;

/** Surname before forename: "Hughes, Amelia", "HUGHES Amelia". */
final class ReversedNames {

    private final Scan scan;
    private final List<Sighting> found = new ArrayList<>();

    private ReversedNames(Scan scan) {
        this.scan = scan;
    }

    static List<Sighting> in(Scan scan) {
        var names = new ReversedNames(scan);
        for (int i = 0; i < scan.tokens.size(); i++) {
            // A part of a word with inner capitals is no surname: "vanderBerg, Ava".
            if (!scan.taken(i)
                    && scan.longestSurname(i) > 0
                    && scan.tokens.get(i).joint() != Joint.NONE) {
                names.at(i);
            }
        }
        return names.found;
    }

    private void at(int first) {
        for (int length = scan.longestSurname(first); length > 0; length--) {
            int at = first + length;
            if (!scan.surname(first, length)
                    || !scan.beside(at)
                    || scan.tokens.get(at - 1).possessive()) {
                continue;
            }
            int given = scan.tokens.get(at).initial() ? 1 : scan.longestForename(at);
            var who = given == 0 || scan.taken(at)
                    ? List.<RegisterEntry>of()
                    : scan.index.named(scan.name(at, given), scan.name(first, length));
            boolean initial = given == 1 && scan.tokens.get(at).initial();
            if (!who.isEmpty() && !(initial && looseInitial(first, at))) {
                addReversed(who, first, at, given, initial);
                return;
            }
        }
    }

    /** "Hughes A." and "Price A." are names; "Price A" and "hughes a" are not, or not plainly. */
    private boolean looseInitial(int surname, int at) {
        if (scan.tokens.get(at).joint() == Joint.COMMA) {
            return false;
        }
        return !scan.tokens.get(surname).capital()
                || !scan.tokens.get(at).capital()
                || (Words.everyday(scan.tokens.get(at - 1).key()) && !scan.pointed(at));
    }

    private void addReversed(List<RegisterEntry> who, int first, int given, int length, boolean initial) {
        var plainly = Plainness.of(scan, given, given - 1, initial);
        if (plainly == Plainness.NO_NAME) {
            return;
        }
        var closing = scan.tokens.get(given + length - 1);
        scan.take(first, given + length);
        var marked = Marks.around(
                scan.passage.text(),
                Possessives.span(scan.passage.text(), scan.tokens.get(first), closing),
                scan.tokens.get(given).start(),
                closing.bareEnd());
        var span = initial && scan.pointed(given) && marked.span().end() == closing.end()
                ? new Span(marked.span().start(), marked.span().end() + 1)
                : marked.span();
        found.add(new Sighting(
                who,
                initial ? Form.INITIAL : Form.FULL,
                plainly == Plainness.NAME,
                span,
                initial ? "" : marked.given()));
    }
}
