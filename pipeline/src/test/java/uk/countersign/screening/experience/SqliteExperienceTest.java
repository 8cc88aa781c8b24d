package uk.countersign.screening.experience;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import uk.countersign.database.Dialect;
import uk.countersign.rig.Rig;

/** A school's own experience on SQLite. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqliteExperienceTest implements ExperienceContract {

    private Rig rig;

    @BeforeAll
    void open() {
        rig = Rig.on(Dialect.SQLITE, beans -> beans.registerBean("learner", Learner.class, LearnerOnce::new));
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
