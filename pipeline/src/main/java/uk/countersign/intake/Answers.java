package uk.countersign.intake;

import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import uk.countersign.database.Database;
import uk.countersign.draft.Deliveries;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftsScreened;
import uk.countersign.draft.Findings;

/** Answers deliveries once their drafts are screened: puts the originals away with a result in plain words. */
@Service
class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final int AT_ONCE = 1_000;

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

    /** Answers all that can be answered now; also what was left by a program that ended just before it answered. */
    @EventListener(DraftsScreened.class)
    synchronized void giveAll() {
        // Once each: one that cannot be put away now is tried after the next run, and stops no other.
        for (var draft : deliveries.toPutAway(AT_ONCE)) {
            try {
                give(draft);
            } catch (UncheckedIOException | DataAccessException e) {
                // Without the exception, whose message names files, and staff name files after pupils.
                LOG.error(
                        "The files of draft {} could not be put away: {}",
                        draft.id(),
                        e.getClass().getSimpleName());
            }
        }
    }

    private void give(Draft draft) {
        var link = publicUrl + "/drafts/" + draft.id();
        var answer = ResultText.of(draft, findings.of(draft.revisionId()), link);
        draft.delivery().ifPresent(delivery -> folder.putAway(delivery, ResultText.isDone(draft), answer));
        database.inTransaction(() -> deliveries.putAway(draft));
    }
}
