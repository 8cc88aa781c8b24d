package uk.countersign.experience;

import java.time.Instant;

/**
 * A text of the school's own on which somebody decided.
 *
 * @param label the family of its trouble, or {@link #FIT}
 * @param text without names
 */
public record OwnExample(String draftId, String revisionId, String label, String text, Instant takenAt) {

    /** The label of what may go out. */
    public static final String FIT = "ok";

    public boolean fit() {
        return label.equals(FIT);
    }

    /** Keeps what was written out of log lines and exception texts. */
    @Override
    public String toString() {
        return "OwnExample[" + revisionId + ", " + label + "]";
    }
}
