package uk.countersign.approval;

import java.util.List;
import java.util.Set;
import uk.countersign.draft.Draft;
import uk.countersign.draft.RecordedFinding;
import uk.countersign.draft.Revision;

/**
 * A draft as somebody wants to decide on it.
 *
 * @param editors ids of everybody who wrote any revision, the author included
 */
record Candidate(Draft draft, Revision revision, List<RecordedFinding> findings, Set<String> editors) {}
