package uk.countersign.screening.roll;

import java.util.ArrayList;
import java.util.List;
import uk.countersign.register.RegisterEntry;
import uk.countersign.screening.roll.Sighting.Form;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Token.Joint;
import uk.countersign.screening.text.Token.Shape;
import uk.countersign.screening.text.Words;

/** A full name with one slip of the pen in a half of it, beside its other half. */
final class NamesWithSlip {

    private static final int SHORTEST_WITH_TWO = 4;
    private static final int SHORTEST_TOGETHER = 10;

    private final Scan scan;
    private final List<Sighting> found = new ArrayList<>();

    private NamesWithSlip(Scan scan) {
        this.scan = scan;
    }

    static List<Sighting> in(Scan scan) {
        var names = new NamesWithSlip(scan);
        for (int i = 0; i < scan.tokens.size(); i++) {
            if (!scan.taken(i)) {
                names.at(i);
            }
        }
        return names.found;
    }

    private void at(int at) {
        int length = scan.longestForename(at);
        int after = at + length;
        if (length > 0 && !scan.tokens.get(after - 1).possessive()) {
            if (slipped(at, length, after)) {
                return;
            }
            if (scan.beside(after)
                    && (scan.tokens.get(after).initial()
                            || Names.particle(scan.tokens.get(after).key()))) {
                int further = after + 1;
                if (scan.beside(further)
                        && Names.particle(scan.tokens.get(further).key())) {
                    further++;
                }
                slipped(at, length, further);
            }
        }
        int surname = scan.longestSurname(at);
        if (surname > 0 && at > 0 && !scan.taken(at - 1) && scan.beside(at)) {
            slippedForename(at - 1, at, surname);
        }
        if (length == 0 && surname == 0 && at + 1 < scan.tokens.size() && !scan.taken(at) && !scan.taken(at + 1)) {
            bothSlipped(at);
        }
    }

    /** "Masson Bakker" for "Mason Baker": two words that are none, one slip in each; a person must look. */
    private void bothSlipped(int at) {
        var first = scan.tokens.get(at);
        var second = scan.tokens.get(at + 1);
        if (!odd(first)
                || !odd(second)
                || first.key().length() + second.key().length() < SHORTEST_TOGETHER
                || second.joint() != Joint.SPACE
                || first.possessive()) {
            return;
        }
        var surnames = scan.index.surnamesNear(second.key());
        if (surnames.isEmpty()) {
            return;
        }
        for (var forename : scan.index.forenamesNear(first.key())) {
            for (var surname : surnames) {
                var who = scan.index.named(forename, surname);
                if (!who.isEmpty()) {
                    add(who, at, 1, at + 1, false, "");
                    return;
                }
            }
        }
    }

    private static boolean odd(Token token) {
        return token.word() && token.key().length() >= SHORTEST_WITH_TWO && !Words.ordinary(token.key());
    }

    private boolean slipped(int first, int length, int at) {
        if (!scan.beside(at) || scan.taken(at)) {
            return false;
        }
        var sure = unlike(at, scan.tokens.get(first), false);
        if (sure == Likeness.NO_NAME) {
            return torn(first, length, at);
        }
        for (var surname : scan.index.surnamesNear(scan.whole(at))) {
            var who = scan.index.named(scan.name(first, length), surname);
            if (!who.isEmpty()) {
                int end = scan.hangingOn(scan.endOfWhole(at) + 1, scan.name(first, length));
                var ending = scan.whole(at).equals(surname + "s") && owns(end) ? "'s" : "";
                add(who, first, length, end - 1, sure == Likeness.NAME, ending);
                return true;
            }
        }
        return torn(first, length, at);
    }

    /** "Yusuf Demirs bridge": an apostrophe that was forgotten, by the word that follows. */
    private boolean owns(int next) {
        return next < scan.tokens.size()
                && scan.tokens.get(next).joint() == Joint.SPACE
                && scan.tokens.get(next).shape() == Shape.SMALL;
    }

    /** "Tom Whit-field", "Tom Whit field": a surname in two pieces. */
    private boolean torn(int first, int length, int at) {
        int second = at + 1;
        if (second >= scan.tokens.size()
                || !scan.tokens.get(at).capital()
                || (scan.tokens.get(second).joint() != Joint.SPACE
                        && scan.tokens.get(second).joint() != Joint.HYPHEN)) {
            return false;
        }
        var surname = scan.tokens.get(at).key() + scan.tokens.get(second).key();
        var who = scan.index.named(scan.name(first, length), surname);
        if (who.isEmpty()) {
            return false;
        }
        add(who, first, length, second, false, "");
        return true;
    }

    private void slippedForename(int at, int surname, int length) {
        var sure = unlike(at, scan.tokens.get(surname), true);
        if (sure == Likeness.NO_NAME || scan.tokens.get(at).possessive()) {
            return;
        }
        for (var forename : scan.index.forenamesNear(scan.tokens.get(at).key())) {
            var who = scan.index.named(forename, scan.name(surname, length));
            if (!who.isEmpty()) {
                add(who, at, 1, scan.hangingOn(surname + length, forename) - 1, sure == Likeness.NAME, "");
                return;
            }
        }
    }

    private enum Likeness {
        NAME,
        PERHAPS,
        NO_NAME
    }

    /** Whether a word is rather a name with a slip in it than what it says. */
    private Likeness unlike(int at, Token other, boolean forename) {
        Token word = scan.tokens.get(at);
        if (!word.word()) {
            return Likeness.NO_NAME;
        }
        if (!Words.ordinary(word.key())) {
            return Likeness.NAME;
        }
        boolean capitals = word.shape() == Shape.CAPITAL && other.shape() == Shape.CAPITAL;
        boolean beside = forename ? other.joint() == Joint.SPACE : word.joint() == Joint.SPACE;
        boolean otherIsName = !Words.nameOrWord(other.key());
        boolean everyday = Words.everyday(word.key());
        // "Omar Misty" for "Omar Mistry", "Miles Framer" for "Miles Farmer"; "Dear Patel" is a letter's beginning.
        return capitals && beside && (otherIsName ? !(forename && everyday) : !everyday)
                ? Likeness.PERHAPS
                : Likeness.NO_NAME;
    }

    private void add(List<RegisterEntry> who, int first, int length, int last, boolean plain, String ending) {
        var opening = scan.tokens.get(first);
        boolean sure = plain && !(Words.ordinary(opening.key()) && !opening.capital());
        var marked = Marks.around(
                scan.passage.text(),
                Possessives.span(scan.passage.text(), opening, scan.tokens.get(last)),
                opening.start(),
                scan.tokens.get(first + length - 1).bareEnd());
        scan.take(first, last + 1);
        found.add(new Sighting(who, Form.FULL, sure, marked.span(), marked.given() + ending));
    }
}
