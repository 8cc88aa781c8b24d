package uk.countersign.contract;

import org.junit.jupiter.api.Nested;
import uk.countersign.database.Dialect;
import uk.countersign.testing.OnDatabase;

/** The whole contract of the record, on PostgreSQL. */
@OnDatabase(Dialect.POSTGRESQL)
class PostgresqlRecordTest {

    @Nested
    class DraftStates implements DraftStatesContract {}

    @Nested
    class PostStates implements PostStatesContract {}
}
