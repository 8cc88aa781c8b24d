package uk.countersign.screening.roll;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.countersign.draft.Span;
import uk.countersign.register.RegisterEntry;
import uk.countersign.screening.roll.Sighting.Form;
import uk.countersign.screening.text.Passage.Tag;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Words;

/**
 * A hashtag or handle to its end: with what follows its first word after a full stop, a hyphen or an underscore.
 *
 * @param tag its first word
 * @param next the token after the first word
 * @param last the token after all of it
 */
record Handle(Tag tag, int next, int last) {

    private static final int MOST_PARTS = 6;
    private static final int LONGEST = 60;
    private static final int FEWEST_LETTERS = 4;
    private static final String MARKS = "._-";

    /**
     * Reads on from the first word.
     *
     * @param next the token after the first word
     */
    static Handle of(Tag tag, Scan scan, int next) {
        int last = next;
        int end = tag.end();
        while (last < scan.tokens.size() && last - next < MOST_PARTS && follows(scan, end, scan.tokens.get(last))) {
            end = scan.tokens.get(last).end();
            last++;
        }
        return new Handle(tag, next, last);
    }

    private static boolean follows(Scan scan, int end, Token token) {
        boolean touches = token.start() == end && token.joint() == Token.Joint.NONE;
        boolean marked = token.start() == end + 1
                && MARKS.indexOf(scan.passage.text().charAt(end)) >= 0
                && token.shape() != Token.Shape.SIGN;
        // "@ameliahughes.Then" has lost its space.
        return touches || (marked && !(token.capital() && scan.passage.text().charAt(end) == '.'));
    }

    boolean goesOn() {
        return last > next;
    }

    /** Two halves of a name, or an initial and a surname, and nothing else but digits: "@t_whitfield", "@tom.w12". */
    Optional<Sighting> sighting(Scan scan) {
        if (tag.sign() == ' ' || !goesOn()) {
            return Optional.empty();
        }
        var body = new StringBuilder(tag.body());
        scan.tokens.subList(next, last).forEach(token -> body.append(token.key()));
        int length = body.length();
        while (length > 0 && Character.isDigit(body.charAt(length - 1))) {
            length--;
        }
        boolean numbered = length < body.length();
        if (length < (numbered ? FEWEST_LETTERS - 1 : FEWEST_LETTERS) || length > LONGEST) {
            return Optional.empty();
        }
        var letters = body.substring(0, length);
        for (int first = letters.length() - 1; first > 0; first--) {
            var start = letters.substring(0, first);
            var rest = letters.substring(first);
            var who = scan.index.named(start, rest);
            if (!who.isEmpty()) {
                return Optional.of(sighting(who, start, rest, scan));
            }
            who = scan.index.named(rest, start);
            if (!who.isEmpty()) {
                return Optional.of(sighting(who, rest, start, scan));
            }
        }
        return Optional.empty();
    }

    private Sighting sighting(List<RegisterEntry> who, String given, String family, Scan scan) {
        boolean initial = given.length() == 1;
        var kept = initial ? "" : Character.toUpperCase(given.charAt(0)) + given.substring(1);
        boolean sure = given.length() + family.length() >= FEWEST_LETTERS
                && (!Words.nameOrWord(family) || !(initial || Words.nameOrWord(given)));
        return new Sighting(
                who, Form.TAG, sure, TaggedNames.withSign(tag, new Span(tag.start(), end(scan, last))), kept);
    }

    /** A name at the end of the first word takes the rest of its surname with it, or the rest of the handle. */
    Sighting withRest(Sighting sighting, Scan scan) {
        if (!goesOn() || sighting.span().end() != tag.end()) {
            return sighting;
        }
        int until =
                tag.sign() == '@' ? last : scan.hangingOn(next, sighting.given().toLowerCase(Locale.ROOT));
        int end = until > next ? end(scan, until) : sighting.span().end();
        return new Sighting(
                sighting.who(),
                sighting.form(),
                sighting.sure(),
                new Span(sighting.span().start(), end),
                sighting.given());
    }

    private static int end(Scan scan, int last) {
        return scan.tokens.get(last - 1).end();
    }
}
