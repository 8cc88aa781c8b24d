package uk.countersign.screening.roll;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uk.countersign.draft.Span;
import uk.countersign.register.RegisterEntry;
import uk.countersign.screening.roll.Sighting.Form;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Token.Joint;
import uk.countersign.screening.text.Words;

/** Forename and surname together: in order or reversed, with middle names, in lists, with initials, with one slip. */
final class FullNames {

    private static final int MOST_BETWEEN = 2;
    private static final Set<String> AND = Set.of("and", "&", "or", "n");

    private final Scan scan;
    private final List<Sighting> found = new ArrayList<>();

    private FullNames(Scan scan) {
        this.scan = scan;
    }

    static List<Sighting> in(Scan scan) {
        var names = new FullNames(scan);
        for (int i = 0; i < scan.tokens.size(); i++) {
            if (!scan.taken(i) && (scan.anyForename(i) || scan.tokens.get(i).initial())) {
                names.forwards(i);
            }
        }
        for (int i = 0; i < scan.tokens.size(); i++) {
            if (!scan.taken(i) && scan.longestSurname(i) > 0) {
                names.backwards(i);
            }
        }
        for (int i = 0; i < scan.tokens.size(); i++) {
            if (!scan.taken(i)) {
                names.withSlip(i);
            }
        }
        return names.found;
    }

    /** "Amelia Hughes", "Amelia Rose Hughes", "A. Hughes", "Amelia and Noah Hughes". */
    private void forwards(int first) {
        if (scan.tokens.get(first).initial()) {
            surnameAfter(first, first + 1, List.of(new Given(first, 1)));
            return;
        }
        for (int length = scan.longestForename(first); length > 0; length--) {
            if (scan.forename(first, length)
                    && !scan.tokens.get(first + length - 1).possessive()) {
                var list = new ArrayList<Given>(List.of(new Given(first, length)));
                int after = first + length;
                if (surnameAfter(first, after, list)) {
                    return;
                }
                while (true) {
                    int next = afterAnd(after);
                    int more = scan.longestForename(next);
                    if (more == 0 || scan.tokens.get(next + more - 1).possessive()) {
                        break;
                    }
                    var before = list.get(list.size() - 1);
                    if (scan.index.pair(scan.name(next, more), scan.name(before.first, before.length))) {
                        // "Wilson, Rhianna and ...": what looked like a forename is the next one's surname.
                        return;
                    }
                    list.add(new Given(next, more));
                    after = next + more;
                    if (surnameAfter(first, after, list)) {
                        return;
                    }
                }
            }
        }
    }

    private int afterAnd(int at) {
        int next = at;
        if (next < scan.tokens.size() && scan.tokens.get(next).joint() == Joint.COMMA) {
            return AND.contains(scan.tokens.get(next).key()) ? next + 1 : next;
        }
        return next < scan.tokens.size() && AND.contains(scan.tokens.get(next).key()) ? next + 1 : scan.tokens.size();
    }

    private record Given(int first, int length) {}

    /** Looks for a surname that belongs to one of the forenames, straight after them or after middle names. */
    private boolean surnameAfter(int first, int after, List<Given> given) {
        for (int between = 0; between <= MOST_BETWEEN; between++) {
            int at = after + between;
            if (!scan.beside(at) || (between > 0 && !middle(at - 1, first))) {
                return false;
            }
            for (int length = scan.longestSurname(at); length > 0; length--) {
                if (scan.surname(at, length)) {
                    var who = who(given, scan.name(at, length));
                    if (!who.isEmpty()) {
                        report(who, given, first, at, length);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether a word can be a middle name. */
    private boolean middle(int at, int first) {
        var word = scan.tokens.get(at);
        boolean small = !scan.tokens.get(first).capital();
        return scan.joined(at)
                && !word.possessive()
                && word.word()
                && (word.capital() || word.initial() || (small && scan.anyForename(at)));
    }

    private List<RegisterEntry> who(List<Given> given, String surname) {
        var who = new LinkedHashSet<RegisterEntry>();
        for (var one : given) {
            who.addAll(scan.index.named(scan.name(one.first, one.length), surname));
        }
        return List.copyOf(who);
    }

    private void report(List<RegisterEntry> who, List<Given> given, int first, int surname, int length) {
        int end = surname + length;
        var last = given.get(given.size() - 1);
        // A further name that hangs on by a hyphen, or that is a surname to the same forename, goes as well.
        while (end < scan.tokens.size()
                && scan.joined(end)
                && (scan.tokens.get(end).joint() == Joint.HYPHEN
                                && scan.tokens.get(end).capital()
                        || scan.index.pair(
                                scan.name(last.first, last.length),
                                scan.tokens.get(end).key()))) {
            end++;
        }
        boolean initial = given.size() == 1 && scan.tokens.get(first).initial();
        // In a list the surname is the last one's; what is small in "van der Berg" says nothing.
        var plainly = Plainness.of(scan.tokens.get(last.first), scan.tokens.get(surname + length - 1), initial);
        if (plainly == Plainness.NO_NAME) {
            return;
        }
        var kept = scan.passage
                .text()
                .substring(
                        scan.tokens.get(first).start(),
                        scan.tokens.get(last.first + last.length - 1).bareEnd());
        var opening = scan.tokens.get(withSurnameBefore(first, given));
        scan.take(first, end);
        var span = Possessives.span(scan.passage.text(), opening, scan.tokens.get(end - 1));
        boolean sure = plainly == Plainness.NAME;
        if (given.size() == 1) {
            found.add(new Sighting(who, initial ? Form.INITIAL : Form.FULL, sure, span, initial ? "" : kept));
            return;
        }
        for (var one : given) {
            var named = scan.index.named(scan.name(one.first, one.length), scan.name(surname, length));
            if (!named.isEmpty()) {
                found.add(new Sighting(named, Form.LIST, sure, span, kept));
            }
        }
    }

    /** A surname of theirs that stands before the forenames as well would be a full name again once the other is gone. */
    private int withSurnameBefore(int first, List<Given> given) {
        for (int length = Math.min(first, MOST_BETWEEN + 1); length > 0; length--) {
            int start = first - length;
            if (scan.surname(start, length)
                    && !scan.taken(start)
                    && scan.beside(first)
                    && !scan.tokens.get(first - 1).possessive()
                    && !who(given.subList(0, 1), scan.name(start, length)).isEmpty()) {
                scan.take(start, first);
                return start;
            }
        }
        return first;
    }

    /** "Hughes, Amelia", "HUGHES Amelia". */
    private void backwards(int first) {
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

    /** "Hughes A." is a name; "Price A" and "hughes a" are not, or not plainly. */
    private boolean looseInitial(int surname, int at) {
        if (scan.tokens.get(at).joint() == Joint.COMMA) {
            return false;
        }
        return !scan.tokens.get(surname).capital()
                || !scan.tokens.get(at).capital()
                || Words.everyday(scan.tokens.get(at - 1).key());
    }

    private void addReversed(List<RegisterEntry> who, int first, int given, int length, boolean initial) {
        var plainly = Plainness.of(scan.tokens.get(given), scan.tokens.get(given - 1), initial);
        if (plainly == Plainness.NO_NAME) {
            return;
        }
        var closing = scan.tokens.get(given + length - 1);
        scan.take(first, given + length);
        found.add(new Sighting(
                who,
                initial ? Form.INITIAL : Form.FULL,
                plainly == Plainness.NAME,
                Possessives.span(scan.passage.text(), scan.tokens.get(first), closing),
                initial
                        ? ""
                        : scan.passage.text().substring(scan.tokens.get(given).start(), closing.bareEnd())));
    }

    /** One slip of the pen in a name that stands beside its other half. */
    private void withSlip(int at) {
        int length = scan.longestForename(at);
        int after = at + length;
        if (length > 0 && !scan.tokens.get(after - 1).possessive()) {
            if (slipped(at, length, after)) {
                return;
            }
            if (scan.beside(after) && scan.tokens.get(after).initial()) {
                slipped(at, length, after + 1);
            }
        }
        int surname = scan.longestSurname(at);
        if (surname > 0 && at > 0 && !scan.taken(at - 1) && scan.beside(at) && unknown(at - 1)) {
            slippedForename(at - 1, at, surname);
        }
    }

    private boolean slipped(int first, int length, int at) {
        if (!scan.beside(at) || scan.taken(at) || !unknown(at)) {
            return false;
        }
        for (var surname : scan.index.surnamesNear(scan.tokens.get(at).key())) {
            var who = scan.index.named(scan.name(first, length), surname);
            if (!who.isEmpty()) {
                add(who, first, length, at);
                return true;
            }
        }
        return false;
    }

    private void slippedForename(int at, int surname, int length) {
        for (var forename : scan.index.forenamesNear(scan.tokens.get(at).key())) {
            var who = scan.index.named(forename, scan.name(surname, length));
            if (!who.isEmpty() && !scan.tokens.get(at).possessive()) {
                add(who, at, 1, surname + length - 1);
                return;
            }
        }
    }

    private boolean unknown(int at) {
        Token word = scan.tokens.get(at);
        return word.word() && !Words.ordinary(word.key());
    }

    private void add(List<RegisterEntry> who, int first, int length, int last) {
        var opening = scan.tokens.get(first);
        boolean sure = !(Words.ordinary(opening.key()) && !opening.capital());
        Span span = Possessives.span(scan.passage.text(), opening, scan.tokens.get(last));
        scan.take(first, last + 1);
        found.add(new Sighting(
                who,
                Form.FULL,
                sure,
                span,
                scan.passage
                        .text()
                        .substring(
                                opening.start(),
                                scan.tokens.get(first + length - 1).bareEnd())));
    }
}
