package uk.countersign.draft;

import static uk.countersign.database.Database.values;

import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;

/** Whether the second reader read a revision. */
@Repository
public class SecondReadings {

    private final Database database;

    SecondReadings(Database database) {
        this.database = database;
    }

    /** What became of asking it. */
    public enum Outcome {
        READ,
        /** None came, too late, or one that cannot be used. */
        NO_ANSWER,
        /** As much as may be sent in a day had been sent. */
        DAY_IS_FULL
    }

    /** Writes what became of it, in place of what was; nothing where it was not asked. */
    public void write(String revisionId, Optional<Outcome> outcome) {
        database.requireTransaction();
        database.sql("delete from second_reading where revision_id = ?")
                .param(revisionId)
                .update();
        outcome.ifPresent(what -> database.sql("insert into second_reading (revision_id, outcome) values (?, ?)")
                .params(values(revisionId, what))
                .update());
    }

    /** Absent where it was not asked. */
    public Optional<Outcome> of(String revisionId) {
        return database.sql("select outcome from second_reading where revision_id = ?")
                .param(revisionId)
                .query(String.class)
                .optional()
                .map(Outcome::valueOf);
    }
}
