package uk.countersign.screening.batch;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftClaims;

/** Reads what a run has claimed and what no step before has taken out of it. */
final class ClaimedDrafts implements ItemReader<Draft> {

    private final DraftClaims claims;
    private final String owner;
    private Iterator<Draft> drafts = List.<Draft>of().iterator();
    private boolean opened;

    ClaimedDrafts(DraftClaims claims, String owner) {
        this.claims = claims;
        this.owner = owner;
    }

    @Override
    public @Nullable Draft read() {
        if (!opened) {
            drafts = claims.claimedBy(owner).iterator();
            opened = true;
        }
        return drafts.hasNext() ? drafts.next() : null;
    }
}
