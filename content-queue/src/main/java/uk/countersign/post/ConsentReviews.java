package uk.countersign.post;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.database.Database;

/**
 * People whose consent has changed and whose posts are still to be looked at. Written with the change itself, so that
 * nothing that is out is forgotten if the program stops in between.
 */
@Repository
public class ConsentReviews {

    private final Database database;
    private final Clock clock;

    ConsentReviews(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One person's posts to be looked at, for whoever changed the consent. */
    public record Review(String schoolId, String personId, Actor actor) {}

    /** Writes that these people's posts are to be looked at. */
    public void add(String schoolId, Collection<String> personIds, Actor actor) {
        database.requireTransaction();
        for (var person : personIds) {
            database.sql("""
                            insert into consent_review (school_id, person_id, actor_id, actor, origin, asked_at)
                            values (?, ?, ?, ?, ?, ?)
                            on conflict (school_id, person_id) do update set actor_id = excluded.actor_id,
                              actor = excluded.actor, origin = excluded.origin, asked_at = excluded.asked_at""")
                    .params(values(schoolId, person, actor.id(), actor.name(), actor.origin(), clock.instant()))
                    .update();
        }
    }

    /** The schools that have any, whoever has waited longest first. */
    public List<String> schools() {
        return database.sql("select school_id from consent_review group by school_id order by min(asked_at), school_id")
                .query(String.class)
                .list();
    }

    /** The oldest of a school. Taken with the school's turn, so that two never work on the same. */
    public List<Review> of(String schoolId, int limit) {
        return database.sql("select * from consent_review where school_id = ? order by asked_at, person_id limit ?")
                .params(values(schoolId, limit))
                .query(ConsentReviews::review)
                .list();
    }

    /** They have been looked at. */
    public void done(Collection<Review> reviews) {
        database.requireTransaction();
        for (var review : reviews) {
            database.sql("delete from consent_review where school_id = ? and person_id = ?")
                    .params(review.schoolId(), review.personId())
                    .update();
        }
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        return new Review(
                row.getString("school_id"),
                row.getString("person_id"),
                new Actor(row.getString("actor_id"), row.getString("actor"), row.getString("origin")));
    }
}
