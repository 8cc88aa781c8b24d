package uk.countersign.screening.people;

import java.util.List;
import java.util.Set;
import uk.countersign.draft.Span;
import uk.countersign.screening.text.Passage;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Words;

/**
 * Whether a passage says of a name that a piece of work is that person's: "drawing by Amelia", "Amelia's poem", "Amelia
 * wrote this story". Told by words of one sentence; a picture of work that nobody is named for cannot be told.
 */
final class Credits {

    private static final Set<String> WORKS = Words.all(Credits.class, "works.txt");
    private static final Set<String> MADE = Set.of(
            "drawn",
            "painted",
            "written",
            "designed",
            "composed",
            "illustrated",
            "sketched",
            "sculpted",
            "knitted",
            "sewn",
            "coloured");
    private static final Set<String> MAKES = Set.of(
            "drew",
            "painted",
            "wrote",
            "designed",
            "composed",
            "illustrated",
            "sketched",
            "sculpted",
            "made",
            "created",
            "produced");
    private static final int BEFORE_BY = 8;
    private static final int AFTER_BY = 6;
    private static final int AFTER_OWNER = 3;
    private static final int AFTER_VERB = 5;

    private final List<Token> tokens;

    Credits(Passage passage) {
        this.tokens = passage.tokens();
    }

    /** Whether the person named there is said to have made something. */
    boolean makerAt(Span name) {
        int first = tokenFrom(name.start());
        int last = tokenFrom(name.end()) - 1;
        return first <= last && (madeBy(first) || owned(last) || makes(last));
    }

    /** The first token that begins there or later; tokens stand in the order of the text. */
    private int tokenFrom(int place) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** "a drawing of the harbour by Noah and Amelia", "painted by Amelia". */
    private boolean madeBy(int name) {
        for (int by = name - 1; by >= Math.max(0, name - AFTER_BY) && beside(by, name); by--) {
            if (tokens.get(by).key().equals("by")) {
                for (int i = by - 1; i >= Math.max(0, by - BEFORE_BY) && beside(i, name); i--) {
                    if (work(i) || (i == by - 1 && MADE.contains(tokens.get(i).key()))) {
                        return true;
                    }
                }
                return false;
            }
        }
        return false;
    }

    /** "Amelia's lovely poem", "Amelia and Noah's painting". */
    private boolean owned(int name) {
        int owner = name;
        while (owner + 2 < tokens.size()
                && !tokens.get(owner).possessive()
                && tokens.get(owner + 1).key().equals("and")
                && tokens.get(owner + 2).capital()) {
            owner += 2;
        }
        return tokens.get(owner).possessive() && workWithin(owner, AFTER_OWNER);
    }

    /** "Amelia wrote this poem". */
    private boolean makes(int name) {
        int verb = name + 1;
        return verb < tokens.size()
                && beside(verb, name)
                && MAKES.contains(tokens.get(verb).key())
                && workWithin(verb, AFTER_VERB);
    }

    private boolean workWithin(int from, int distance) {
        for (int i = from + 1; i <= Math.min(tokens.size() - 1, from + distance) && beside(i, from); i++) {
            if (work(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean work(int at) {
        return WORKS.contains(tokens.get(at).key());
    }

    private boolean beside(int at, int other) {
        return tokens.get(at).sentence() == tokens.get(other).sentence();
    }
}
