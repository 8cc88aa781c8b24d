package uk.countersign.recurring;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;

/** The days of recurring posts that have a draft. Nothing here is written but with that draft. */
@Repository
public class Occurrences {

    private final Database database;
    private final Clock clock;

    Occurrences(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Writes which draft a day has. A day whose draft was withdrawn may have another.
     *
     * @throws IllegalStateException if the day has a draft
     */
    public void write(Occurrence occurrence) {
        database.requireTransaction();
        var written = database.sql("""
            insert into recurring_occurrence (recurring_id, day, version, draft_id, publish_at)
            values (?, ?, ?, ?, ?)
            on conflict (recurring_id, day) do update
            set version = excluded.version, draft_id = excluded.draft_id,
              publish_at = excluded.publish_at, withdrawn_at = null
            where recurring_occurrence.withdrawn_at is not null\
            """)
                .params(values(
                        occurrence.recurringId(),
                        occurrence.day(),
                        occurrence.version(),
                        occurrence.draftId(),
                        occurrence.publishAt()))
                .update();
        if (written != 1) {
            throw new IllegalStateException("The day " + occurrence.day() + " of recurring post "
                    + occurrence.recurringId() + " has a draft already");
        }
    }

    /** Writes that a day's draft no longer counts. */
    public void withdraw(Occurrence occurrence) {
        database.requireTransaction();
        database.sql("""
            update recurring_occurrence set withdrawn_at = ?
            where recurring_id = ? and day = ? and draft_id = ? and withdrawn_at is null\
            """)
                .params(values(clock.instant(), occurrence.recurringId(), occurrence.day(), occurrence.draftId()))
                .update();
    }

    /** A recurring post's days from one on that have a draft which counts. */
    public List<Occurrence> from(String recurringId, LocalDate day) {
        return database.sql("""
            select * from recurring_occurrence
            where recurring_id = ? and day >= ? and withdrawn_at is null order by day\
            """)
                .params(values(recurringId, day))
                .query(Occurrences::read)
                .list();
    }

    private static Occurrence read(ResultSet row, int number) throws SQLException {
        return new Occurrence(
                row.getString("recurring_id"),
                LocalDate.parse(row.getString("day")),
                row.getInt("version"),
                row.getString("draft_id"),
                row.getTimestamp("publish_at").toInstant());
    }
}
