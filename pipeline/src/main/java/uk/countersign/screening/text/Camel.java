package uk.countersign.screening.text;

import java.util.Arrays;

/** Words run together with capitals, as in a hashtag. */
final class Camel {

    private static final int FEWEST_TURNS = 3;
    private static final int LONGEST_TURN = 2;

    private Camel() {}

    /** Whether a capital stands within a word, other than after an apostrophe or "Mc", "Mac". */
    static boolean inner(Folded text, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (text.capital(i) && !text.capital(i - 1) && text.at(i - 1) != '\'' && !scottish(text, from, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean scottish(Folded text, int from, int at) {
        var before = text.slice(from, at);
        return before.equals("mc") || before.equals("mac");
    }

    /**
     * Whether capitals and small letters take turns as in "aMeLiA", which is one word and not several; a short word must
     * do so from its first letter to its last and begin with a small one: "jO", "mAx", but not "iPad" or "DoE".
     */
    static boolean alternating(Folded text, int from, int to) {
        int turns = 0;
        for (int i = from + 1; i < to; i++) {
            turns += text.capital(i) != text.capital(i - 1) ? 1 : 0;
        }
        return turns >= FEWEST_TURNS
                ? turns * LONGEST_TURN >= to - from - 1
                : turns > 0 && turns == to - from - 1 && !text.capital(from);
    }

    /** The places where its words begin, and its end. */
    static int[] parts(Folded text, int from, int to) {
        int[] places = new int[to - from + 1];
        int count = 0;
        places[count++] = from;
        for (int i = from + 1; i < to; i++) {
            boolean up = text.capital(i) && text.at(i - 1) != '\'';
            boolean afterSmall = !text.capital(i - 1);
            boolean beforeSmall = i + 1 < to && !text.capital(i + 1) && Character.isLetter(text.at(i + 1));
            boolean digits = Character.isDigit(text.at(i)) != Character.isDigit(text.at(i - 1));
            if ((up && (afterSmall || beforeSmall)) || digits) {
                places[count++] = i;
            }
        }
        places[count++] = to;
        return Arrays.copyOf(places, count);
    }
}
