package uk.countersign.screening.roll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.countersign.draft.Span;
import uk.countersign.screening.roll.Sighting.Form;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Token.Joint;
import uk.countersign.screening.text.Words;

/** A forename in one place of a text and its surname in another: put together they are a full name. */
final class NamesApart {

    private static final int MOST_FORENAMES = 60;
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "miss",
            "ms",
            "mx",
            "dr",
            "prof",
            "sir",
            "rev",
            "revd",
            "reverend",
            "coach",
            "madame",
            "senor",
            "senora",
            "cllr",
            "st",
            "saint",
            "king",
            "queen",
            "lord",
            "lady");

    private NamesApart() {}

    static List<Sighting> in(Scan scan, List<Sighting> forenames) {
        var found = new ArrayList<Sighting>();
        var told = new HashSet<String>();
        for (int i = 0; i < scan.tokens.size() && !forenames.isEmpty(); i++) {
            if (!scan.taken(i) && surnameByItself(scan, i)) {
                for (var forename : forenames.subList(0, Math.min(forenames.size(), MOST_FORENAMES))) {
                    apart(scan, forename, i, told, found);
                }
            }
        }
        return found;
    }

    private static boolean surnameByItself(Scan scan, int at) {
        Token word = scan.tokens.get(at);
        if (scan.longestSurname(at) == 0 || !word.capital() || Words.ordinary(word.key())) {
            return false;
        }
        return at == 0
                || word.joint() == Joint.END
                || !(TITLES.contains(scan.tokens.get(at - 1).key()) || strangersForename(scan, at));
    }

    /** "Sarah Bennett", who is not on the roll, does not complete the Oliver of another sentence. */
    private static boolean strangersForename(Scan scan, int at) {
        var before = scan.tokens.get(at - 1);
        return before.capital() && !Words.ordinary(before.key());
    }

    private static void apart(Scan scan, Sighting forename, int at, Set<String> told, List<Sighting> found) {
        int length = scan.longestSurname(at);
        var surname = scan.name(at, length);
        var span = new Span(
                scan.tokens.get(at).start(), scan.tokens.get(at + length - 1).end());
        var who = forename.who().stream()
                .filter(entry -> Names.surnames(entry.person()).contains(surname))
                .toList();
        if (!who.isEmpty() && !forename.span().overlaps(span) && told.add(forename.given() + "|" + at)) {
            found.add(new Sighting(who, Form.APART, false, span, ""));
        }
    }
}
