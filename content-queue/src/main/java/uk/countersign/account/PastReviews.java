package uk.countersign.account;

import static uk.countersign.database.Database.values;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;

/**
 * People for whom posts from before are still to be looked through. Written with the change of their consent itself, so
 * that nothing is forgotten if the program stops in between.
 */
@Repository
public class PastReviews {

    private final Database database;
    private final Clock clock;

    PastReviews(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One person, and when a change of their consent asked for it; in 1970 when none did. */
    public record Review(String personId, Instant askedAt) {}

    /** Writes that the past is to be looked through for these people. */
    public void add(String schoolId, Collection<String> personIds) {
        database.requireTransaction();
        for (var person : personIds) {
            database.sql("""
                            insert into past_review (school_id, person_id, asked_at) values (?, ?, ?)
                            on conflict (school_id, person_id) do update set asked_at = excluded.asked_at""").params(values(schoolId, person, clock.instant())).update();
        }
    }

    /**
     * Writes that more of the past is known now, which is to be looked through for these people too. No consent has
     * changed: what somebody let stay, stays.
     */
    public void addForMore(String schoolId, Collection<String> personIds) {
        database.requireTransaction();
        var waiting = of(schoolId).stream().collect(Collectors.toMap(Review::personId, Review::askedAt));
        for (var person : personIds) {
            // Another moment than before, so that a search which has begun does not count as this one.
            var asked = Optional.ofNullable(waiting.get(person))
                    .map(before -> before.plusMillis(1))
                    .orElse(Instant.EPOCH);
            database.sql("""
                            insert into past_review (school_id, person_id, asked_at) values (?, ?, ?)
                            on conflict (school_id, person_id) do update set asked_at = excluded.asked_at
                              where past_review.asked_at < excluded.asked_at""").params(values(schoolId, person, asked)).update();
        }
    }

    /** The schools that have any, whoever has waited longest first. */
    public List<String> schools() {
        return database.sql("select school_id from past_review group by school_id order by min(asked_at), school_id")
                .query(String.class)
                .list();
    }

    public List<Review> of(String schoolId) {
        return database.sql("select person_id, asked_at from past_review where school_id = ? order by person_id")
                .param(schoolId)
                .query((row, number) -> new Review(
                        row.getString("person_id"), row.getTimestamp("asked_at").toInstant()))
                .list();
    }

    /** They have been looked at; whoever was asked for again meanwhile stays. */
    public void done(String schoolId, Collection<Review> reviews) {
        database.requireTransaction();
        for (var review : reviews) {
            database.sql("delete from past_review where school_id = ? and person_id = ? and asked_at = ?")
                    .params(values(schoolId, review.personId(), review.askedAt()))
                    .update();
        }
    }
}
