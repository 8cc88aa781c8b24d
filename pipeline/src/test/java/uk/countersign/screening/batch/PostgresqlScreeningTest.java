package uk.countersign.screening.batch;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import uk.countersign.database.Dialect;
import uk.countersign.rig.Rig;

/** The screening job on PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresqlScreeningTest implements ScreeningContract {

    private Rig rig;

    @BeforeAll
    void open() {
        rig = ScreeningContract.on(Dialect.POSTGRESQL);
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
