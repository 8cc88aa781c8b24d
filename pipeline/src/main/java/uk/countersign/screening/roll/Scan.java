package uk.countersign.screening.roll;

import java.util.List;
import uk.countersign.screening.text.Passage;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Token.Joint;
import uk.countersign.screening.text.Words;

/** One pass over a passage: where forenames and surnames of the roll begin, and which words are spoken for. */
final class Scan {

    private static final int LONGEST_NAME = 5;

    final Passage passage;
    final List<Token> tokens;
    final RollIndex index;
    private final int[] forenames;
    private final int[] surnames;
    private final boolean[] taken;

    Scan(Passage passage, RollIndex index) {
        this.passage = passage;
        this.tokens = passage.figures() ? FiguresInNames.read(passage.tokens(), index) : passage.tokens();
        this.index = index;
        this.forenames = new int[tokens.size()];
        this.surnames = new int[tokens.size()];
        this.taken = new boolean[tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).word()) {
                forenames[i] = lengths(i, index.longestForename(tokens.get(i).key()), true);
                surnames[i] = lengths(i, index.longestSurname(tokens.get(i).key()), false);
                addWhole(i);
            }
        }
    }

    /** A name with capitals within: "vanderBerg". */
    private void addWhole(int at) {
        int length = tokens.get(at).tag() < 0 ? 1 : endOfWhole(at) - at + 1;
        if (length > 1 && length <= LONGEST_NAME) {
            var whole = whole(at);
            forenames[at] |= index.forename(whole) ? 1 << length : 0;
            surnames[at] |= index.surname(whole) ? 1 << length : 0;
        }
    }

    private int lengths(int from, int longest, boolean forename) {
        int found = 0;
        for (int length = 1; length <= Math.min(longest, LONGEST_NAME) && from + length <= tokens.size(); length++) {
            if (length > 1 && !joined(from + length - 1)) {
                break;
            }
            var name = name(from, length);
            if (forename ? index.forename(name) : index.surname(name)) {
                found |= 1 << length;
            }
        }
        return found;
    }

    /** Whether a token follows the one before as part of one name. */
    boolean joined(int at) {
        return switch (tokens.get(at).joint()) {
            case SPACE, HYPHEN, LINE, MARK, NONE -> true;
            case COMMA, END -> false;
        };
    }

    /** Whether a surname may stand here beside the forename before it, or the other way about. */
    boolean beside(int at) {
        return at < tokens.size() && tokens.get(at).joint() != Joint.END;
    }

    /** Whether a full stop stands straight after a token. */
    boolean pointed(int at) {
        int end = tokens.get(at).end();
        return end < passage.text().length() && passage.text().charAt(end) == '.';
    }

    String name(int from, int length) {
        if (length == 1) {
            return tokens.get(from).key();
        }
        var words = new StringBuilder(tokens.get(from).key());
        for (int i = 1; i < length; i++) {
            var token = tokens.get(from + i);
            words.append(token.joint() == Joint.NONE ? "" : " ").append(token.key());
        }
        return words.toString();
    }

    /** The word that begins here; all of it where capitals within part it: "MacoDnald". */
    String whole(int at) {
        int tag = tokens.get(at).tag();
        return tag >= 0 && tokens.get(at).start() == passage.tags().get(tag).start()
                ? passage.tags().get(tag).body()
                : tokens.get(at).key();
    }

    /** The last token of that word. */
    int endOfWhole(int at) {
        int last = at;
        int tag = tokens.get(at).tag();
        while (tag >= 0 && last + 1 < tokens.size() && tokens.get(last + 1).tag() == tag) {
            last++;
        }
        return last;
    }

    /**
     * The end of a surname that goes on after a hyphen: with a capital, or as a further surname to a forename, at most
     * one slip away from it.
     */
    int hangingOn(int end, String forename) {
        int last = end;
        while (last < tokens.size()
                && tokens.get(last).joint() == Joint.HYPHEN
                && tokens.get(last).key().length() > 1
                && (tokens.get(last).capital()
                        || pairs(forename, tokens.get(last).key()))) {
            last++;
        }
        return last;
    }

    private boolean pairs(String forename, String word) {
        return index.pair(forename, word)
                || (!Words.ordinary(word)
                        && index.surnamesNear(word).stream().anyMatch(near -> index.pair(forename, near)));
    }

    boolean anyForename(int at) {
        return at < forenames.length && forenames[at] != 0;
    }

    boolean forename(int at, int length) {
        return at < forenames.length && (forenames[at] & (1 << length)) != 0;
    }

    boolean surname(int at, int length) {
        return at < surnames.length && (surnames[at] & (1 << length)) != 0;
    }

    /** The longest forename that begins here, in words; 0 if none does. */
    int longestForename(int at) {
        return at < forenames.length && forenames[at] != 0 ? 31 - Integer.numberOfLeadingZeros(forenames[at]) : 0;
    }

    int longestSurname(int at) {
        return at < surnames.length && surnames[at] != 0 ? 31 - Integer.numberOfLeadingZeros(surnames[at]) : 0;
    }

    void take(int from, int to) {
        for (int i = from; i < to; i++) {
            taken[i] = true;
        }
    }

    boolean taken(int at) {
        return taken[at];
    }
}
