package uk.countersign.screening.roll;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import uk.countersign.register.RegisterEntry;
import uk.countersign.screening.roll.Sighting.Form;
import uk.countersign.screening.text.Token.Joint;
import uk.countersign.screening.text.Words;

/** Forename and surname together: with middle names, in lists, with initials; then reversed, and with one slip. */
final class FullNames {

    private static final int MOST_BETWEEN = 2;
    /** Of a longer list, the last so many: from each of its names it is looked at anew. */
    private static final int MOST_LISTED = 12;

    private static final Pattern PARTING = Pattern.compile("[+/\\\\•·~>]");
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
            if (first > 0 && scan.tokens.get(first - 1).initial() && scan.pointed(first - 1) && scan.joined(first)) {
                // "E. B. White": the initial of whoever that is stood before.
                return;
            }
            surnameAfter(first, first + 1, List.of(new Given(first, 1, false)));
            return;
        }
        for (int length = scan.longestForename(first); length > 0; length--) {
            if (scan.forename(first, length)
                    && !scan.tokens.get(first + length - 1).possessive()) {
                var list = new ArrayList<Given>(List.of(new Given(first, length, false)));
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
                    list.add(new Given(next, more, parted(after)));
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
        if (next < scan.tokens.size() && AND.contains(scan.tokens.get(next).key())) {
            return next + 1;
        }
        while (next < scan.tokens.size() && scan.tokens.get(next).picture() && scan.joined(next)) {
            next++;
        }
        return scan.beside(next) && parted(next) ? next : scan.tokens.size();
    }

    /**
     * One of several forenames.
     *
     * @param parted whether only a sign parts it from the one before: "Zara + Zain Khan"
     */
    private record Given(int first, int length, boolean parted) {}

    /** Whether a sign, a picture or the end of a line stands before a word, so that it may be another one's name. */
    private boolean parted(int at) {
        if (at <= 0 || at >= scan.tokens.size()) {
            return false;
        }
        var word = scan.tokens.get(at);
        return word.joint() == Joint.LINE
                || word.picture()
                || scan.tokens.get(at - 1).picture()
                || (word.joint() == Joint.MARK && PARTING.matcher(gap(at)).find());
    }

    private String gap(int at) {
        return scan.passage
                .text()
                .substring(scan.tokens.get(at - 1).end(), scan.tokens.get(at).start());
    }

    /** Looks for a surname that belongs to one of the forenames, straight after them or after middle names. */
    private boolean surnameAfter(int first, int after, List<Given> given) {
        for (int between = 0; between <= MOST_BETWEEN; between++) {
            int at = after + between;
            if (!scan.beside(at) || (between > 0 && !middle(at - 1, first))) {
                return false;
            }
            if (listedBySurname(first, at, given)) {
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

    /** "HUGHES Amelia, HUGHES Noah": in a list with surnames first the next surname is the next one's. */
    private boolean listedBySurname(int first, int at, List<Given> given) {
        var joint = scan.tokens.get(at).joint();
        if (first == 0
                || given.size() > 1
                || (joint != Joint.LINE && joint != Joint.COMMA)
                || scan.taken(first - 1)
                || !scan.beside(first)
                || scan.tokens.get(first).joint() == Joint.LINE) {
            return false;
        }
        return surnameEnding(first, given) > 0 && !belongsBefore(first - 1);
    }

    /** How many words before a forename are its surname; 0 if none. */
    private int surnameEnding(int first, List<Given> given) {
        for (int length = Math.min(first, MOST_BETWEEN + 1); length > 0; length--) {
            int start = first - length;
            if (scan.surname(start, length)
                    && !scan.taken(start)
                    && scan.beside(first)
                    && !scan.tokens.get(first - 1).possessive()
                    && !who(given.subList(0, 1), scan.name(start, length)).isEmpty()) {
                return length;
            }
        }
        return 0;
    }

    /** "Thos. Whitfield, Thomas": a surname after a name, before a comma or at the end of a line, is that name's. */
    private boolean belongsBefore(int surname) {
        var word = scan.tokens.get(surname);
        var next = scan.tokens.get(surname + 1).joint();
        if (surname == 0
                || (next != Joint.COMMA && next != Joint.LINE)
                || !scan.joined(surname)
                || word.joint() == Joint.LINE) {
            return false;
        }
        var before = scan.tokens.get(surname - 1);
        return before.capital() && !before.possessive() && !Words.ordinary(before.key());
    }

    /** Whether a word can be a middle name. */
    private boolean middle(int at, int first) {
        var word = scan.tokens.get(at);
        boolean small = !scan.tokens.get(first).capital();
        return scan.joined(at)
                && !(parted(at) && scan.anyForename(at))
                && !word.possessive()
                && (word.picture() || word.word())
                && (word.picture()
                        || word.capital()
                        || word.initial()
                        || word.joint() == Joint.HYPHEN
                        || (small && scan.anyForename(at)));
    }

    private List<RegisterEntry> who(List<Given> given, String surname) {
        var who = new LinkedHashSet<RegisterEntry>();
        for (int i = 0; i < given.size(); i++) {
            var one = given.get(i);
            var named = scan.index.named(scan.name(one.first, one.length), surname);
            if (named.isEmpty() && i + 1 < given.size() && given.get(i + 1).parted) {
                return List.of();
            }
            who.addAll(named);
        }
        return List.copyOf(who);
    }

    private void report(List<RegisterEntry> who, List<Given> given, int first, int surname, int length) {
        int end = surname + length;
        var last = given.get(given.size() - 1);
        // A further name that hangs on by a hyphen, or that is a surname to the same forename, goes as well.
        int before;
        do {
            before = end;
            end = scan.hangingOn(end, scan.name(last.first, last.length));
            while (end < scan.tokens.size()
                    && scan.joined(end)
                    && scan.index.pair(
                            scan.name(last.first, last.length),
                            scan.tokens.get(end).key())) {
                end++;
            }
        } while (end > before);
        boolean initial = given.size() == 1 && scan.tokens.get(first).initial();
        // In a list the surname is the last one's; what is small in "van der Berg" says nothing.
        var plainly = Plainness.of(scan, last.first, surname + length - 1, initial);
        if (plainly == Plainness.NO_NAME) {
            return;
        }
        var opening = scan.tokens.get(withSurnameBefore(first, given));
        scan.take(first, end);
        var marked = Marks.around(
                scan.passage.text(),
                Possessives.span(scan.passage.text(), opening, scan.tokens.get(end - 1)),
                scan.tokens.get(first).start(),
                scan.tokens.get(last.first + last.length - 1).bareEnd());
        var span = marked.span();
        var kept = marked.given();
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
        int length = surnameEnding(first, given);
        if (length == 0 || belongsBefore(first - length)) {
            return first;
        }
        scan.take(first - length, first);
        return first - length;
    }
}
