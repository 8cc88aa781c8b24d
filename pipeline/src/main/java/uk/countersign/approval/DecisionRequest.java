package uk.countersign.approval;

import java.util.List;
import uk.countersign.draft.Decision;

/**
 * One decision on several drafts.
 *
 * @param note to the author when returned or rejected; the reason when a block is lifted
 */
public record DecisionRequest(Decision.Kind kind, List<Item> drafts, String note) {

    public DecisionRequest {
        drafts = List.copyOf(drafts);
    }

    /**
     * One of the drafts.
     *
     * @param digest of what was read: the decision is on this and nothing else
     * @param findings ids of the findings that were ticked; for a lift, of those to be lifted
     */
    public record Item(String draftId, String digest, List<String> findings) {

        public Item {
            findings = List.copyOf(findings);
        }
    }
}
