package uk.countersign.screening;

import java.util.List;
import uk.countersign.draft.Finding;
import uk.countersign.draft.PersonMention;

/** One check: a pure function from what was written to what is to be said of it. */
public interface Check {

    Stage stage();

    List<Finding> examine(Reading reading);

    /** Who of the register appears, by a check that looks for people. */
    default List<PersonMention> people(Reading reading) {
        return List.of();
    }
}
