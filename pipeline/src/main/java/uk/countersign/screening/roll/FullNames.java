package uk.countersign.screening.roll;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uk.countersign.register.RegisterEntry;
import uk.countersign.screening.roll.Sighting.Form;
import uk.countersign.screening.text.Token.Joint;

/** Forename and surname together: with middle names, in lists, with initials; then reversed, and with one slip. */
final class FullNames {

    private static final int MOST_BETWEEN = 2;
    /** Of a longer list, the last so many: from each of its names it is looked at anew. */
    private static final int MOST_LISTED = 12;

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
        names.found.addAll(ReversedNames.in(scan));
        names.found.addAll(NamesWithSlip.in(scan));
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
                while (list.size() < MOST_LISTED) {
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
                && (word.picture() || word.word())
                && (word.picture() || word.capital() || word.initial() || (small && scan.anyForename(at)));
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
        var plainly = Plainness.of(scan, last.first, surname + length - 1, initial);
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
}
