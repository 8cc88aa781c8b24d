package uk.countersign.screening;

import java.util.List;
import uk.countersign.draft.Finding;

/** One check: a pure function from what was written to what is to be said of it. */
public interface Check {

    Stage stage();

    List<Finding> examine(Manuscript manuscript, SchoolContext context);
}
