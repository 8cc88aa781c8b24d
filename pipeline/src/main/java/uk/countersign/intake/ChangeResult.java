package uk.countersign.intake;

import java.util.List;
import uk.countersign.draft.Draft;

/** What became of a change to a draft. */
public sealed interface ChangeResult {

    /** The draft as it is now; it is checked anew. */
    record Changed(Draft draft) implements ChangeResult {}

    /** Not this person's to change. */
    record Forbidden(String reason) implements ChangeResult {}

    /** Not now, in the state that it is in. */
    record NotNow(String reason) implements ChangeResult {}

    /** Something in the change itself is wrong. */
    record Mistaken(List<FieldProblem> problems) implements ChangeResult {
        public Mistaken {
            problems = List.copyOf(problems);
        }
    }
}
