package uk.countersign.screening.roll;

import uk.countersign.draft.Span;
import uk.countersign.screening.text.Passage;

/** Where a passage names a well-known person, book or place. */
public final class WellKnown {

    private final Passage passage;
    private final boolean[] covered;

    public WellKnown(Passage passage) {
        this.passage = passage;
        this.covered = Forenames.wellKnown(passage.tokens());
    }

    /** Whether all words of a place belong to such a name. */
    public boolean covers(Span span) {
        boolean any = false;
        for (int i = 0; i < covered.length; i++) {
            if (passage.tokens().get(i).span().overlaps(span)) {
                if (!covered[i]) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** Whether the token of that number does. */
    public boolean covers(int token) {
        return covered[token];
    }
}
