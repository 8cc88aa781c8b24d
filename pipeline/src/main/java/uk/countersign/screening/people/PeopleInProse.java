package uk.countersign.screening.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.countersign.draft.Span;
import uk.countersign.screening.roll.WellKnown;
import uk.countersign.screening.text.Passage;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Token.Joint;
import uk.countersign.screening.text.Token.Shape;
import uk.countersign.screening.text.Words;

/** Names of people in a text, by lists of forenames and the words around them, without knowing the people. */
final class PeopleInProse {

    private static final Set<String> FORENAMES = Words.all(PeopleInProse.class, "forenames.txt");
    private static final Set<String> WORDY_SURNAMES = Words.all(PeopleInProse.class, "wordy-surnames.txt");
    private static final Set<String> PUBLIC_BEFORE = Words.all(PeopleInProse.class, "public-before.txt");
    private static final Set<String> NO_PERSON_AFTER = Words.all(PeopleInProse.class, "no-person-after.txt");
    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "miss", "ms", "mx", "dr", "prof", "rev", "revd", "reverend", "coach");
    private static final Set<String> PEOPLE = Set.of(
            "pupil",
            "student",
            "parent",
            "governor",
            "visitor",
            "mum",
            "dad",
            "pupils",
            "students",
            "mums",
            "dads",
            "leaver",
            "winner",
            "grandad",
            "nan",
            "volunteer",
            "goalkeeper",
            "scorer",
            "chair",
            "coach",
            "instructor",
            "photographer",
            "dr",
            "mrs",
            "mr",
            "miss",
            "ms");
    /** "Mr Ní Dhomhnaill" is a title and a surname of two words. */
    private static final Set<String> PARTICLES =
            Set.of("ni", "nic", "ui", "mac", "mc", "van", "von", "de", "da", "di", "du", "la", "le", "al", "el", "ap");

    private static final Set<String> CREDITED = Set.of(
            "photo",
            "photos",
            "photograph",
            "photographs",
            "music",
            "post",
            "words",
            "illustrated",
            "illustrations",
            "film",
            "tune");
    /** "over three Sundays by ..." is no book. */
    private static final Set<String> TIMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mondays",
            "tuesdays",
            "wednesdays",
            "thursdays",
            "fridays",
            "saturdays",
            "sundays",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "christmas",
            "easter");

    private static final int WORDS_BEFORE = 3;

    private final List<Token> tokens;
    private final WellKnown wellKnown;
    private final Passage passage;

    PeopleInProse(Passage passage) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.wellKnown = new WellKnown(passage);
    }

    /** Forename and surname of people who are not public figures. */
    List<Span> fullNames() {
        var found = new ArrayList<Span>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            int end = fullName(i);
            if (end > i && !wellKnown.covers(i) && !publicFigure(i) && !nameOfAThing(end)) {
                found.add(passage.between(i, end));
                i = end;
            }
        }
        return found;
    }

    /** Every name that can be a person's: full names, forenames, titled names. */
    List<Span> anyNames() {
        var found = new ArrayList<Span>();
        for (int i = 0; i < tokens.size(); i++) {
            int end = i + 1 < tokens.size() ? fullName(i) : -1;
            if (end > i && !wellKnown.covers(i)) {
                found.add(passage.between(i, end));
                i = end;
            } else if (forename(tokens.get(i))
                    && !Words.ordinary(tokens.get(i).key())
                    && !wellKnown.covers(i)
                    && !nameOfAThing(i)) {
                found.add(tokens.get(i).span());
            }
        }
        return found;
    }

    /** The last token of the full name that begins here; -1 if none does. */
    private int fullName(int at) {
        var first = tokens.get(at);
        if (!first.capital() || first.possessive() || first.initial()) {
            return -1;
        }
        int next = at + 1;
        // "Lily-Mae" is one forename, "Owen-Ellis" one surname.
        if (tokens.get(next).joint() == Joint.HYPHEN && tokens.get(next).capital()) {
            next++;
        }
        if (next + 1 < tokens.size()
                && tokens.get(next).initial()
                && tokens.get(next).capital()) {
            next++;
        }
        if (next >= tokens.size()
                || first.joint() == Joint.HYPHEN
                || tokens.get(next).joint() == Joint.HYPHEN) {
            return -1;
        }
        var second = tokens.get(next);
        if (!second.capital() || second.initial() || !joined(tokens.get(next)) || second.tag() >= 0) {
            return -1;
        }
        boolean listed = FORENAMES.contains(first.key());
        boolean wordyFirst = Words.ordinary(first.key());
        boolean wordySecond = Words.ordinary(second.key());
        boolean shouted = first.shape() == Shape.CAPITALS && second.shape() == Shape.CAPITALS;
        boolean named = listed
                && (!wordySecond || (WORDY_SURNAMES.contains(second.key()) && !wordyFirst))
                && !(wordyFirst && (first.opensSentence() || shouted || wordySecond));
        boolean introduced = !wordyFirst
                && !PARTICLES.contains(first.key())
                && !wordySecond
                && !shouted
                && at > 0
                && joined(first)
                && PEOPLE.contains(tokens.get(at - 1).key());
        if (!named && !introduced) {
            return -1;
        }
        return next + 1 < tokens.size()
                        && tokens.get(next + 1).joint() == Joint.HYPHEN
                        && tokens.get(next + 1).capital()
                ? next + 1
                : next;
    }

    private static boolean joined(Token token) {
        return token.joint() == Joint.SPACE || token.joint() == Joint.HYPHEN || token.joint() == Joint.LINE;
    }

    private boolean publicFigure(int at) {
        if (at > 1 && tokens.get(at - 1).key().equals("by") && credited(tokens.get(at - 2))) {
            return true;
        }
        for (int i = at - 1; i >= Math.max(0, at - WORDS_BEFORE); i--) {
            if (tokens.get(i).sentence() != tokens.get(at).sentence()) {
                return false;
            }
            if (PUBLIC_BEFORE.contains(tokens.get(i).key())) {
                return true;
            }
        }
        return false;
    }

    /** "Owl Babies by ...", "photograph by ...": whoever made something is to be named. */
    private static boolean credited(Token made) {
        return (made.capital() && !TIMES.contains(made.key())) || CREDITED.contains(made.key());
    }

    /** "Marie Curie House", "Jo Cox Foundation", "Victoria Park". */
    private boolean nameOfAThing(int last) {
        int after = last + 1;
        return NO_PERSON_AFTER.contains(tokens.get(last).key())
                || (after < tokens.size()
                        && joined(tokens.get(after))
                        && tokens.get(after).capital()
                        && NO_PERSON_AFTER.contains(tokens.get(after).key()));
    }

    private boolean forename(Token token) {
        return token.shape() == Shape.CAPITAL
                && FORENAMES.contains(token.key())
                && token.tag() < 0
                && !TITLES.contains(token.key());
    }
}
