package uk.countersign.screening.roll;

import java.util.List;
import java.util.Set;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Token.Joint;

/** What stands before and after a name and says that a person is meant. */
final class Cues {

    static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "miss",
            "ms",
            "mx",
            "dr",
            "prof",
            "professor",
            "sir",
            "lady",
            "lord",
            "dame",
            "rev",
            "revd",
            "reverend",
            "st",
            "saint",
            "saints",
            "king",
            "queen",
            "prince",
            "princess",
            "emperor",
            "pope",
            "president",
            "cllr",
            "councillor",
            "pc",
            "santa",
            "coach",
            "madame",
            "senor",
            "senora");

    private static final Set<String> BEFORE = Set.of(
            "for",
            "to",
            "by",
            "with",
            "and",
            "from",
            "mention",
            "congratulations",
            "congrats",
            "done",
            "thanks",
            "both",
            "including",
            "star",
            "winner",
            "winners",
            "&",
            "pupil",
            "captain",
            "birthday");
    private static final Set<String> AFTER = Set.of(
            "who",
            "has",
            "is",
            "was",
            "said",
            "won",
            "scored",
            "and",
            "came",
            "whose",
            "made",
            "wrote",
            "read",
            "drew",
            "loved",
            "told",
            "showed",
            "got",
            "received",
            "also",
            "did",
            "had",
            "for",
            "in",
            "from",
            "&",
            "helped");

    private static final Set<String> PLAINLY_BEFORE = Set.of(
            "congratulations", "congrats", "done", "pupil", "captain", "birthday", "winner", "follow", "mention");
    private static final Set<String> PLAINLY_AFTER =
            Set.of("who", "whose", "said", "scored", "won", "wrote", "drew", "told", "cannot", "received");
    private static final Set<String> PLACED = Set.of("in", "from", "of");
    private static final Set<String> DONE = Set.of(
            "was",
            "is",
            "has",
            "got",
            "came",
            "won",
            "did",
            "ran",
            "made",
            "had",
            "said",
            "scored",
            "read",
            "sang",
            "baked",
            "beat",
            "played",
            "finished",
            "loves",
            "passed",
            "swam",
            "helped",
            "can",
            "u",
            "you",
            "smashed",
            "nailed",
            "took",
            "gets",
            "wins",
            "deserves");
    private static final Set<String> LISTED_AFTER = Set.of("and", "is", "by", "&");
    private static final Set<String> LISTED_BEFORE = Set.of("and", "by", "&", "from", "for", "to");
    private static final int YEAR = 4;
    private static final Set<String> FAMILY = Set.of(
            "family",
            "twins",
            "twin",
            "brothers",
            "brother",
            "sisters",
            "sister",
            "siblings",
            "children",
            "triplets",
            "boys",
            "girls",
            "household",
            "clan",
            "trio",
            "cousins",
            "kids");

    private static final Set<String> SIBLINGS = Set.of(
            "twins",
            "twin",
            "brothers",
            "brother",
            "sisters",
            "sister",
            "siblings",
            "triplets",
            "boys",
            "girls",
            "children",
            "trio");
    private static final Set<String> GROUPS = Set.of(
            "class",
            "classes",
            "house",
            "team",
            "group",
            "room",
            "base",
            "wing",
            "year",
            "reception",
            "nursery",
            "form",
            "primary");
    private static final Set<String> DETERMINERS = Set.of(
            "a", "an", "the", "our", "this", "that", "every", "each", "some", "any", "no", "in", "of", "on", "one",
            "two", "three", "four", "five", "six", "more", "your", "their", "its", "all", "many", "first", "new");

    private Cues() {}

    static boolean title(List<Token> tokens, int before) {
        return before > 0
                && tokens.get(before).joint() != Joint.END
                && TITLES.contains(tokens.get(before - 1).key());
    }

    /** Whether words from one token up to another read as a person, going by what stands around them. */
    static boolean person(List<Token> tokens, int at, int end) {
        boolean before = at > 0
                && tokens.get(at).joint() != Joint.END
                && BEFORE.contains(tokens.get(at - 1).key());
        boolean last = end >= tokens.size() || tokens.get(end).joint() == Joint.END;
        boolean after = !last && AFTER.contains(tokens.get(end).key());
        boolean comma = !last && tokens.get(end).joint() == Joint.COMMA;
        return (before && (after || comma || last))
                || (after && tokens.get(end - 1).possessive());
    }

    /** The same of two words that are ordinary ones, in small letters: only where hardly anything else can be meant. */
    static boolean plainlyPerson(List<Token> tokens, int at, int end) {
        int before = at - 1;
        if (before > 0 && tokens.get(before).key().equals("to")) {
            before--;
        }
        return (before >= 0
                        && tokens.get(at).joint() != Joint.END
                        && PLAINLY_BEFORE.contains(tokens.get(before).key()))
                || (end < tokens.size()
                        && tokens.get(end).joint() == Joint.SPACE
                        && PLAINLY_AFTER.contains(tokens.get(end).key()))
                || (end < tokens.size()
                        && tokens.get(end).joint() == Joint.COMMA
                        && tokens.get(end).key().equals("year"))
                || (at > 0
                        && tokens.get(at).joint() == Joint.SPACE
                        && LISTED_AFTER.contains(tokens.get(at - 1).key())
                        && (end >= tokens.size()
                                || tokens.get(end).joint() == Joint.END
                                || tokens.get(end).joint() == Joint.COMMA));
    }

    /** "will green was man of the match": whoever begins a text in small letters writes names so as well. */
    static boolean hurried(List<Token> tokens, int at, int end) {
        if (end >= tokens.size() || tokens.get(end).joint() != Joint.SPACE) {
            return false;
        }
        boolean placed = PLACED.contains(tokens.get(end).key())
                && end + 1 < tokens.size()
                && (GROUPS.contains(tokens.get(end + 1).key())
                        || tokens.get(end + 1).key().matches("[yps][0-9]{1,2}"));
        return !counted(tokens, at)
                && tokens.get(at).shape() == Token.Shape.SMALL
                && (placed
                        || (tokens.get(at).opensSentence()
                                && DONE.contains(tokens.get(end).key())));
    }

    /** Whether a name that is a word and opens a sentence is a person, by what follows: "Ivy in Maple class noticed". */
    static boolean opensWithPerson(List<Token> tokens, int end) {
        if (end >= tokens.size() || tokens.get(end).joint() == Joint.END) {
            return false;
        }
        if (tokens.get(end - 1).possessive()
                || PLAINLY_AFTER.contains(tokens.get(end).key())) {
            return true;
        }
        boolean placed =
                tokens.get(end).key().equals("in") || tokens.get(end).key().equals("from");
        for (int i = end + 1; placed && i < Math.min(tokens.size(), end + 4); i++) {
            if (GROUPS.contains(tokens.get(i).key())) {
                return true;
            }
        }
        return false;
    }

    /** "the Robin", "Our Amber award": a word with a capital that is not a person. */
    static boolean thing(List<Token> tokens, int at, int end) {
        boolean determined = at > 0
                && tokens.get(at).joint() != Joint.END
                && DETERMINERS.contains(tokens.get(at - 1).key());
        boolean longer = end < tokens.size()
                && tokens.get(end).capital()
                && tokens.get(end).joint() != Joint.END
                && !tokens.get(end - 1).possessive();
        boolean before = at > 0
                && tokens.get(at).joint() != Joint.END
                && tokens.get(at - 1).capital();
        return determined || longer || before;
    }

    /** "a jasper", "two robins": with an article or a number before it, in small letters, it is no name. */
    static boolean counted(List<Token> tokens, int at) {
        return at > 0
                && tokens.get(at).joint() != Joint.END
                && (DETERMINERS.contains(tokens.get(at - 1).key())
                        || tokens.get(at - 1).shape() == Token.Shape.NUMBER);
    }

    /** "Green class", "Hill House". */
    static boolean group(List<Token> tokens, int at) {
        return at < tokens.size()
                && tokens.get(at).joint() == Joint.SPACE
                && GROUPS.contains(tokens.get(at).key());
    }

    /** A score, a place or a time straight after a name: "W Green (2)", "A Hunter 3 goals"; a year is none. */
    static boolean scored(List<Token> tokens, int end) {
        return end < tokens.size()
                && tokens.get(end).shape() == Token.Shape.NUMBER
                && tokens.get(end).key().length() < YEAR
                && (tokens.get(end).joint() == Joint.SPACE || tokens.get(end).joint() == Joint.MARK);
    }

    /** Where a list goes on, a line begins or somebody is announced: "..., W Green and ..." */
    static boolean listed(Scan scan, int at) {
        var joint = scan.tokens.get(at).joint();
        return joint == Joint.COMMA
                || joint == Joint.END
                || joint == Joint.LINE
                || LISTED_BEFORE.contains(scan.tokens.get(at - 1).key());
    }

    /** "the Hughes twins": who they are is told without any forename. */
    static boolean siblings(List<Token> tokens, int end) {
        return end < tokens.size() && SIBLINGS.contains(tokens.get(end).key());
    }

    /** "the Smiths". */
    static boolean manyOfAName(List<Token> tokens, int at) {
        var word = tokens.get(at);
        return at > 0
                && word.capital()
                && word.joint() == Joint.SPACE
                && word.key().length() > 3
                && word.key().endsWith("s")
                && tokens.get(at - 1).key().equals("the");
    }

    /** "the Hughes twins", "the Green family". */
    static boolean family(List<Token> tokens, int at, int end) {
        return at > 0
                && tokens.get(end - 1).capital()
                && tokens.get(at - 1).key().equals("the")
                && end < tokens.size()
                && tokens.get(end).joint() == Joint.SPACE
                && FAMILY.contains(tokens.get(end).key());
    }
}
