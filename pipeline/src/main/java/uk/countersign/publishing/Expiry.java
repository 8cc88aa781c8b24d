package uk.countersign.publishing;

import org.springframework.stereotype.Component;
import uk.countersign.audit.Actor;
import uk.countersign.database.Database;
import uk.countersign.draft.DraftCommand;
import uk.countersign.draft.Drafts;

/** Late is not now: a draft whose time passed before it was approved waits for a new one. */
@Component
class Expiry {

    private static final int AT_ONCE = 200;
    private static final String PASSED = "Its time passed before it was approved. Choose a new time.";

    private final Database database;
    private final Drafts drafts;

    Expiry(Database database, Drafts drafts) {
        this.database = database;
        this.drafts = drafts;
    }

    void run() {
        drafts.overdue(AT_ONCE)
                .forEach(draft -> database.inTransaction(
                        () -> drafts.move(draft, DraftCommand.EXPIRE, Actor.COUNTERSIGN, PASSED, "")));
    }
}
