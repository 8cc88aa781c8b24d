package uk.countersign.screening.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.countersign.draft.Span;
import uk.countersign.screening.text.Passage;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Token.Joint;
import uk.countersign.screening.text.Token.Shape;

/**
 * Single names that only the words before them tell: "Well done, Xanthe", "Thank you to Grace and Summer". For a school
 * that has no roll to look in, where a rare forename, or one that is also a word, must not pass unseen.
 */
final class Praised {

    private static final Set<String> DIRECT = Set.of("done", "congratulations", "congrats", "bravo", "called", "named");
    private static final Set<String> THANKED =
            Set.of("congratulations", "congrats", "thanks", "you", "credit", "kudos");
    private static final Set<String> PEOPLE =
            Set.of("pupil", "pupils", "student", "students", "leaver", "scorer", "goalkeeper", "captain", "winner");
    private static final Set<String> NOT_ONE = Set.of(
            "year",
            "class",
            "team",
            "reception",
            "nursery",
            "everyone",
            "everybody",
            "all",
            "our",
            "the",
            "you",
            "mr",
            "mrs",
            "miss",
            "ms",
            "dr",
            "school",
            "ks1",
            "ks2",
            "pta",
            "friends",
            "to");

    private final List<Token> tokens;

    Praised(Passage passage) {
        this.tokens = passage.tokens();
    }

    /** Each such name by itself. */
    List<Span> names() {
        var found = new ArrayList<Span>();
        boolean listing = false;
        for (int i = 1; i < tokens.size(); i++) {
            var token = tokens.get(i);
            boolean goesOn = listing
                    && (token.joint() == Joint.COMMA || tokens.get(i - 1).key().equals("and"));
            if ((introduced(i) || goesOn) && single(i)) {
                found.add(token.span());
                listing = true;
            } else {
                listing = listing && token.key().equals("and");
            }
        }
        return found;
    }

    private boolean introduced(int at) {
        var before = tokens.get(at - 1);
        if (before.sentence() != tokens.get(at).sentence()) {
            return false;
        }
        boolean thanked = before.key().equals("to")
                && at > 1
                && THANKED.contains(tokens.get(at - 2).key());
        return thanked || DIRECT.contains(before.key()) || PEOPLE.contains(before.key());
    }

    /** One word with a capital that no second one follows: "Summer", and not "Summer Fair". */
    private boolean single(int at) {
        var token = tokens.get(at);
        boolean alone = at + 1 >= tokens.size()
                || !tokens.get(at + 1).capital()
                || tokens.get(at + 1).joint() != Joint.SPACE;
        return token.shape() == Shape.CAPITAL
                && token.key().length() > 1
                && token.tag() < 0
                && alone
                && !NOT_ONE.contains(token.key());
    }
}
