package uk.countersign.contract;

import org.junit.jupiter.api.Nested;
import uk.countersign.database.Dialect;
import uk.countersign.testing.OnDatabase;

/** The whole contract of the record, on SQLite. */
@OnDatabase(Dialect.SQLITE)
class SqliteRecordTest {

    @Nested
    class DraftStates implements DraftStatesContract {}

    @Nested
    class PostStates implements PostStatesContract {}
}
