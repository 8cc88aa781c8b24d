package uk.countersign.screening.experience;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import uk.countersign.database.Dialect;
import uk.countersign.rig.Rig;

/** A school's own experience on PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresqlExperienceTest implements ExperienceContract {

    private Rig rig;

    @BeforeAll
    void open() {
        rig = Rig.on(Dialect.POSTGRESQL, beans -> beans.registerBean("learner", Learner.class, LearnerOnce::new));
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
