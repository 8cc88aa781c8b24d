package uk.countersign.intake;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import uk.countersign.database.Database;
import uk.countersign.draft.Deliveries;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftsScreened;
import uk.countersign.draft.Findings;

/** Answers deliveries once their drafts are screened: puts the originals away with a result in plain words. */
@Service
class Answers {

    private static final int AT_ONCE = 100;

    private final Deliveries deliveries;
    private final SharedFolder folder;
    private final Findings findings;
    private final Database database;
    private final String publicUrl;

    Answers(
            Deliveries deliveries,
            SharedFolder folder,
            Findings findings,
            Database database,
            @Value("${countersign.public-url:http://localhost:8080}") String publicUrl) {
        this.deliveries = deliveries;
        this.folder = folder;
        this.findings = findings;
        this.database = database;
        this.publicUrl = publicUrl;
    }

    /** Answers all that can be answered now. */
    @EventListener(DraftsScreened.class)
    void giveAll() {
        for (var waiting = deliveries.toPutAway(AT_ONCE); !waiting.isEmpty(); waiting = deliveries.toPutAway(AT_ONCE)) {
            waiting.forEach(this::give);
        }
    }

    private void give(Draft draft) {
        var link = publicUrl + "/drafts/" + draft.id();
        var answer = ResultText.of(draft, findings.of(draft.revisionId()), link);
        draft.delivery().ifPresent(delivery -> folder.putAway(delivery, ResultText.isDone(draft), answer));
        database.inTransaction(() -> deliveries.putAway(draft));
    }
}
