package uk.countersign.screening.batch;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import uk.countersign.database.Dialect;
import uk.countersign.rig.Rig;
import uk.countersign.screening.secondreader.Model;

/** A second reader, on SQLite. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqliteSecondReadingTest implements SecondReadingContract {

    private Model model;
    private Rig rig;
    private Rig without;

    @BeforeAll
    void open() {
        model = new Model();
        rig = SecondReadingContract.on(Dialect.SQLITE, model);
        without = rig.another();
    }

    @AfterAll
    void close() {
        without.close();
        rig.close();
        model.close();
    }

    @Override
    public Rig rig() {
        return rig;
    }

    @Override
    public Rig without() {
        return without;
    }

    @Override
    public Model model() {
        return model;
    }
}
