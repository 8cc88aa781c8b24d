package uk.countersign.screening.batch;

import java.io.UncheckedIOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.listener.SkipListener;
import org.springframework.batch.core.step.skip.SkipPolicy;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;
import uk.countersign.database.Database;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftClaims;
import uk.countersign.draft.DraftClaims.Verdicted;
import uk.countersign.draft.DraftCommand;
import uk.countersign.reading.ReadingUnavailable;

/** Takes a draft that stops a step out of the run, with the reason, so that the others go on. */
final class Quarantine<O extends DraftStep.Worked> implements SkipListener<Draft, O>, SkipPolicy {

    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);
    private static final String UNEXPECTED =
            "The checks stopped at this draft. Paste its text into a new draft; if it happens again, tell whoever looks"
                    + " after this program.";

    private final Database database;
    private final DraftClaims claims;
    private final String owner;
    private final String step;

    Quarantine(Database database, DraftClaims claims, String owner, String step) {
        this.database = database;
        this.claims = claims;
        this.owner = owner;
        this.step = step;
    }

    /** Skips what is the draft's fault. What is this machine's fault ends the run, and the draft is tried again. */
    @Override
    public boolean shouldSkip(Throwable failure, long skipped) {
        var ofTheMachine = failure instanceof ReadingUnavailable
                || failure instanceof TransactionException
                || failure instanceof UncheckedIOException
                || failure instanceof Error
                || failure instanceof DataAccessException && !(failure instanceof DataIntegrityViolationException);
        return !ofTheMachine;
    }

    @Override
    public void onSkipInProcess(Draft draft, Throwable failure) {
        quarantine(draft, failure);
    }

    @Override
    public void onSkipInWrite(O item, Throwable failure) {
        quarantine(item.draft(), failure);
    }

    private void quarantine(Draft draft, Throwable failure) {
        if (!(failure instanceof Poison)) {
            // Without the message of the exception, which may quote the draft.
            LOG.error(
                    "Draft {} stopped the step {}: {}",
                    draft.id(),
                    step,
                    failure.getClass().getName());
        }
        var words = failure instanceof Poison poison ? poison.words() : UNEXPECTED;
        database.inTransaction(() -> {
            claims.finish(
                    draft,
                    owner,
                    DraftCommand.QUARANTINE,
                    new Verdicted(Optional.empty(), Optional.empty(), draft.title(), words, "step " + step));
        });
    }
}
