package uk.countersign.notices;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import uk.countersign.database.Dialect;

/** Notices on SQLite. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqliteNoticesTest {

    private PostOffice office;

    @BeforeAll
    void open() {
        office = PostOffice.on(Dialect.SQLITE);
    }

    @AfterAll
    void close() {
        office.close();
    }

    @Nested
    class Notices implements NoticesContract {

        @Override
        public PostOffice office() {
            return office;
        }
    }

    @Nested
    class Digest implements DigestContract {

        @Override
        public PostOffice office() {
            return office;
        }
    }

    @Nested
    class NoNames implements NoNamesContract {

        @Override
        public PostOffice office() {
            return office;
        }
    }
}
