package uk.countersign.screening.batch;

import java.util.List;
import uk.countersign.draft.Content;
import uk.countersign.draft.Draft;
import uk.countersign.draft.Finding;

/** A draft that has been read, and what there is to say of its files. */
record Reading(Draft draft, Content content, List<Finding> findings) implements DraftStep.Worked {}
