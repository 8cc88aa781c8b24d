package uk.countersign.web;

import java.io.Serializable;
import java.util.List;

/**
 * What became of a decision, to be said on the next page.
 *
 * @param done in words; empty when nothing was done
 * @param undoable {@code draft:digest} of what was countersigned and can be undone
 */
public record Outcomes(String done, List<Refused> refused, List<String> undoable) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A draft that was not decided on, and why. */
    public record Refused(String draftId, String title, String reason) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    public static Outcomes said(String done) {
        return new Outcomes(done, List.of(), List.of());
    }
}
