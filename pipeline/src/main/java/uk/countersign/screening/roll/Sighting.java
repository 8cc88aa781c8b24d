package uk.countersign.screening.roll;

import java.util.List;
import uk.countersign.draft.Span;
import uk.countersign.register.RegisterEntry;

/**
 * A place where a text names somebody of the register.
 *
 * @param who everybody that it can mean, never empty
 * @param sure false when it can be something else: a word, a stranger, a slip of the pen
 * @param given the words to keep when the name is reduced to forenames; empty when none stands there
 */
public record Sighting(List<RegisterEntry> who, Form form, boolean sure, Span span, String given) {

    public Sighting {
        who = List.copyOf(who);
    }

    /** How the name is written. */
    public enum Form {
        /** Forename and surname, in either order. */
        FULL,
        /** One of several forenames that share a surname: "Amelia and Noah Hughes". */
        LIST,
        /** An initial and the surname. */
        INITIAL,
        /** Run together in a hashtag, a handle or a file name. */
        TAG,
        /** A forename by itself. */
        FORENAME,
        /** Forename and surname in different places of one text. */
        APART;

        /** Whether forename and surname, or an initial and surname, stand together. */
        public boolean together() {
            return this == FULL || this == LIST || this == INITIAL || this == TAG;
        }
    }
}
