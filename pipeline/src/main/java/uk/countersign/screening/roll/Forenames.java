package uk.countersign.screening.roll;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.countersign.register.PersonKind;
import uk.countersign.register.RegisterEntry;
import uk.countersign.screening.roll.Sighting.Form;
import uk.countersign.screening.text.KnownPhrases;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Token.Joint;
import uk.countersign.screening.text.Token.Shape;
import uk.countersign.screening.text.Words;

/** Forenames by themselves: who may be meant by "Well done, Oliver!". */
final class Forenames {

    private static final KnownPhrases NOT_PUPILS = new KnownPhrases(Words.lines(Forenames.class, "not-pupils.txt"));
    private static final Set<String> GROUPS =
            Set.of("class", "classes", "house", "team", "group", "room", "base", "term", "wing");

    private final Scan scan;
    private final boolean[] known;

    private Forenames(Scan scan) {
        this.scan = scan;
        this.known = NOT_PUPILS.cover(scan.tokens);
    }

    static List<Sighting> in(Scan scan) {
        var names = new Forenames(scan);
        var found = new ArrayList<Sighting>();
        int at = 0;
        while (at < scan.tokens.size()) {
            int length = scan.longestForename(at);
            if (length > 0
                    && !scan.taken(at)
                    && !names.known[at]
                    && names.person(at, length)
                    && !scan.index.named(scan.name(at, length)).isEmpty()) {
                found.add(names.sighting(at, length));
            }
            at += Math.max(1, length);
        }
        return found;
    }

    private boolean person(int at, int length) {
        var name = scan.tokens.get(at);
        boolean word = Words.nameOrWord(name.key());
        if (Cues.title(scan.tokens, at) || partOfLongerName(at, length)) {
            return false;
        }
        if (!word) {
            return name.capital() || (name.key().length() > 3 && !Cues.counted(scan.tokens, at));
        }
        return name.shape() == Shape.CAPITAL && name.tag() < 0 && rather(at, at + length);
    }

    /** Whether a word with a capital is rather a person. */
    private boolean rather(int at, int end) {
        return scan.tokens.get(at).opensSentence()
                ? Cues.opensWithPerson(scan.tokens, end)
                : Cues.person(scan.tokens, at, end) || !Cues.thing(scan.tokens, at, end);
    }

    /** "Harry Potter", "Victoria Park", "David Oliver": the name of somebody or something else. */
    private boolean partOfLongerName(int at, int length) {
        var name = scan.tokens.get(at);
        if (name.shape() == Shape.CAPITALS || name.tag() >= 0 || !name.capital()) {
            return false;
        }
        if (at + length < scan.tokens.size()
                && GROUPS.contains(scan.tokens.get(at + length).key())) {
            return true;
        }
        if (at + length < scan.tokens.size()
                && !scan.tokens.get(at + length - 1).possessive()) {
            var next = scan.tokens.get(at + length);
            if (next.capital()
                    && !next.initial()
                    && (next.joint() == Joint.SPACE || next.joint() == Joint.HYPHEN)
                    && !next.key().matches("year|y[0-9]+|reception|nursery|class|i")) {
                return true;
            }
        }
        if (at > 0 && (name.joint() == Joint.SPACE || name.joint() == Joint.HYPHEN)) {
            var before = scan.tokens.get(at - 1);
            return before.capital()
                    && !before.possessive()
                    && !before.initial()
                    && !Words.ordinary(before.key())
                    && !scan.anyForename(at - 1);
        }
        return false;
    }

    private Sighting sighting(int at, int length) {
        var first = scan.tokens.get(at);
        int next = at + length;
        // "Oliver B" is one mention.
        boolean initial = next < scan.tokens.size()
                && scan.tokens.get(next).initial()
                && scan.tokens.get(next).capital()
                && scan.tokens.get(next).joint() == Joint.SPACE
                && !scan.tokens.get(next).key().equals("i");
        var last = scan.tokens.get(initial ? next : next - 1);
        var who = Likely.of(scan, at, length, all(at, length));
        boolean sure = who.size() == 1 && first.capital() && !Words.nameOrWord(first.key());
        return new Sighting(
                who,
                Form.FORENAME,
                sure,
                Possessives.span(scan.passage.text(), first, last),
                scan.passage.text().substring(first.start(), last.bareEnd()));
    }

    /** Grown-ups of the register are not called by a forename alone, unless nobody else can be meant. */
    private List<RegisterEntry> all(int at, int length) {
        var all = scan.index.named(scan.name(at, length));
        var pupils = all.stream()
                .filter(entry -> entry.person().kind() == PersonKind.PUPIL)
                .toList();
        return pupils.isEmpty() ? all : pupils;
    }

    /** Whether a token stands in the name of a well-known person, book or place. */
    static boolean[] wellKnown(List<Token> tokens) {
        return NOT_PUPILS.cover(tokens);
    }
}
