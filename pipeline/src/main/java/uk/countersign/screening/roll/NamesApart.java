package uk.countersign.screening.roll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import uk.countersign.draft.Span;
import uk.countersign.register.PersonKind;
import uk.countersign.screening.roll.Sighting.Form;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Token.Joint;
import uk.countersign.screening.text.Words;

/** A forename in one place of a text and its surname in another: put together they are a full name. */
final class NamesApart {

    private static final int FARTHEST_BACK = 5;
    /** A sign, something in brackets, or the word itself, between a forename and its surname. */
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s?[:;|]\\s?|\\. |\\s?[(\\[][^()\\[\\]\\n]{1,20}[)\\]]\\s?|[,(]?\\s?(?:surname|last name|family name)[: ]\\s?",
            Pattern.CASE_INSENSITIVE);

    /** "(both Barnes)", "surname Smith". */
    private static final Set<String> SURNAME_BEFORE = Set.of("surname", "both", "née", "nee", "named");

    private static final Set<String> AND = Set.of("and", "&");
    private static final int MOST_FORENAMES = 60;
    private static final int FAMILY_WITHIN = 12;
    private static final int MOST_SIBLINGS = 12;

    private NamesApart() {}

    static List<Sighting> in(Scan scan, List<Sighting> forenames) {
        var found = new ArrayList<Sighting>();
        var told = new HashSet<String>();
        var givens = forenames.stream().limit(MOST_FORENAMES).map(Given::of).toList();
        for (int i = 0; i < scan.tokens.size(); i++) {
            ofFamily(scan, i, found);
            afterAnother(scan, i, found);
            afterMark(scan, i, found);
            if (!scan.taken(i) && surnameByItself(scan, i)) {
                for (var given : givens) {
                    apart(scan, given, i, told, found);
                }
            }
        }
        return found;
    }

    /** "Pearl and Ivy (the Church twins)": beside such words a forename is one, though it be a word as well. */
    private static void ofFamily(Scan scan, int at, List<Sighting> found) {
        if (scan.taken(at)) {
            return;
        }
        var key = scan.tokens.get(at).key();
        if (Cues.manyOfAName(scan.tokens, at)
                && besideForename(scan, at, 1, key.substring(0, key.length() - 1), found)) {
            return;
        }
        int length = scan.longestSurname(at);
        if (length == 0 || !Cues.family(scan.tokens, at, at + length)) {
            return;
        }
        var surname = scan.name(at, length);
        if (!besideForename(scan, at, length, surname, found) && Cues.siblings(scan.tokens, at + length)) {
            var who = scan.index.ofSurname(surname).stream()
                    .filter(entry -> entry.person().kind() == PersonKind.PUPIL)
                    .limit(MOST_SIBLINGS)
                    .toList();
            if (!who.isEmpty()) {
                found.add(new Sighting(who, Form.APART, false, span(scan, at, length), ""));
            }
        }
    }

    private static boolean besideForename(Scan scan, int at, int length, String surname, List<Sighting> found) {
        int last = Math.min(scan.tokens.size(), at + FAMILY_WITHIN);
        for (int i = Math.max(0, at - FAMILY_WITHIN); i < last; i++) {
            int given = scan.longestForename(i);
            if (given > 0 && i != at && scan.tokens.get(i).capital()) {
                var who = scan.index.named(scan.name(i, given), surname);
                if (!who.isEmpty()) {
                    found.add(new Sighting(who, Form.APART, false, span(scan, at, length), ""));
                    return true;
                }
            }
        }
        return false;
    }

    /** "Cerys and Tom (Pritchard and Whitfield)": once the first surname is taken with the forenames, the next is left. */
    private static void afterAnother(Scan scan, int at, List<Sighting> found) {
        int length = scan.longestSurname(at);
        if (length == 0
                || at < 2
                || scan.taken(at)
                || !scan.tokens.get(at + length - 1).capital()
                || !(AND.contains(scan.tokens.get(at - 1).key()) ? scan.taken(at - 2) : scan.taken(at - 1))) {
            return;
        }
        besideForename(scan, at, length, scan.name(at, length), found);
    }

    /** "Violet: Smith", "Ebony | Lloyd", "Amelia (4B) Hughes", "Ebony, surname McCarthy". */
    private static void afterMark(Scan scan, int at, List<Sighting> found) {
        int length = scan.longestSurname(at);
        if (length == 0 || scan.taken(at) || !scan.tokens.get(at + length - 1).capital()) {
            return;
        }
        for (int back = 1; back <= Math.min(at, FARTHEST_BACK); back++) {
            int first = at - back;
            int given = scan.longestForename(first);
            if (given > 0 && given <= back && scan.tokens.get(first).capital() && !scan.taken(first)) {
                var between = scan.passage
                        .text()
                        .substring(
                                scan.tokens.get(first + given - 1).end(),
                                scan.tokens.get(at).start());
                var who = scan.index.named(scan.name(first, given), scan.name(at, length));
                if (!who.isEmpty()
                        && BETWEEN.matcher(between).matches()
                        && !(between.startsWith(".") && goesOn(scan, at + length))) {
                    found.add(new Sighting(who, Form.APART, false, span(scan, at, length), ""));
                    return;
                }
            }
        }
    }

    /** "Alfie. Hunter. Legend." is shouted by halves; "We met Alfie. Hunter boots are in." is not. */
    private static boolean goesOn(Scan scan, int end) {
        return end < scan.tokens.size() && scan.tokens.get(end).joint() != Joint.END;
    }

    private static Span span(Scan scan, int at, int length) {
        return new Span(
                scan.tokens.get(at).start(), scan.tokens.get(at + length - 1).end());
    }

    private static boolean surnameByItself(Scan scan, int at) {
        Token word = scan.tokens.get(at);
        int length = scan.longestSurname(at);
        if (length == 0 || !scan.tokens.get(at + length - 1).capital()) {
            return false;
        }
        if (Cues.family(scan.tokens, at, at + length)) {
            return true;
        }
        if (!word.capital()) {
            return false;
        }
        if (at > 0 && SURNAME_BEFORE.contains(scan.tokens.get(at - 1).key())) {
            return true;
        }
        if (word.opensSentence() ? Words.ordinary(word.key()) : Words.nameOrWord(word.key())) {
            return false;
        }
        return at == 0 || word.joint() == Joint.END || !(Cues.title(scan.tokens, at) || strangersForename(scan, at));
    }

    /** "Sarah Bennett", who is not on the roll, does not complete the Oliver of another sentence. */
    private static boolean strangersForename(Scan scan, int at) {
        var before = scan.tokens.get(at - 1);
        return before.capital() && !Words.ordinary(before.key());
    }

    /** Asks for the pair, which costs the same however many share the forename. */
    private static void apart(Scan scan, Given given, int at, Set<String> told, List<Sighting> found) {
        int length = scan.longestSurname(at);
        var pair = scan.index.named(given.key, scan.name(at, length));
        if (pair.isEmpty()) {
            return;
        }
        var span = span(scan, at, length);
        var who = pair.stream().filter(given.sighting.who()::contains).toList();
        if (!who.isEmpty() && !given.sighting.span().overlaps(span) && told.add(given.key + "|" + at)) {
            found.add(new Sighting(who, Form.APART, false, span, ""));
        }
    }

    /** A forename by itself, and how it is looked up. */
    private record Given(Sighting sighting, String key) {
        static Given of(Sighting sighting) {
            var words = Names.words(sighting.given());
            boolean initial = words.size() > 1 && words.get(words.size() - 1).length() == 1;
            return new Given(sighting, String.join(" ", initial ? words.subList(0, words.size() - 1) : words));
        }
    }
}
