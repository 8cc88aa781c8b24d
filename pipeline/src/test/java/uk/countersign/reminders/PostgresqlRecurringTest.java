package uk.countersign.reminders;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import uk.countersign.database.Dialect;
import uk.countersign.rig.Rig;
import uk.countersign.screening.MarkedCheck;
import uk.countersign.screening.Screener;

/** Recurring posts on PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresqlRecurringTest implements RecurringContract {

    private Rig rig;

    @BeforeAll
    void open() {
        rig = Rig.on(Dialect.POSTGRESQL, beans -> beans.registerBean(Screener.class, MarkedCheck::screener));
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
