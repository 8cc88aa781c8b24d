package uk.countersign.reminders;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import uk.countersign.database.Dialect;
import uk.countersign.rig.Rig;
import uk.countersign.screening.MarkedCheck;
import uk.countersign.screening.Screener;

/** Recurring posts on SQLite. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqliteRecurringTest implements RecurringContract {

    private Rig rig;

    @BeforeAll
    void open() {
        rig = Rig.on(Dialect.SQLITE, beans -> beans.registerBean(Screener.class, MarkedCheck::screener));
    }

    @AfterAll
    void close() {
        rig.close();
    }

    @Override
    public Rig rig() {
        return rig;
    }
}
