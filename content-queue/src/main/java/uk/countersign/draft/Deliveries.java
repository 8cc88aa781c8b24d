package uk.countersign.draft;

import static uk.countersign.database.Database.values;

import java.util.List;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;

/** Drafts whose originals wait to be put away, with an answer to their author. */
@Repository
public class Deliveries {

    private final Database database;

    Deliveries(Database database) {
        this.database = database;
    }

    /** Drafts that have been screened since their files came in. */
    public List<Draft> toPutAway(int limit) {
        return database.sql(DraftRow.SELECT
                        + "where d.delivery is not null and d.state not in ('RECEIVED', 'SCREENING') limit ?")
                .param(limit)
                .query(DraftRow::read)
                .list();
    }

    /** Writes that a draft's originals have been put away. */
    public void putAway(Draft draft) {
        database.requireTransaction();
        database.sql("update draft set delivery = null where id = ?")
                .params(values(draft.id()))
                .update();
    }

    /** Whether the files of that delivery have become a draft, and are not put away yet. */
    public boolean isKnown(String delivery) {
        return database.sql("select count(*) from draft where delivery = ?")
                        .param(delivery)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
