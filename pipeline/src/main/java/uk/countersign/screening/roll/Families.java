package uk.countersign.screening.roll;

import java.util.List;
import java.util.Set;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Token.Joint;

/** What says that several people of one surname are meant: "the Smiths", "the Hughes twins". */
final class Families {

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

    private Families() {}

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
