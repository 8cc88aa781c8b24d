package uk.countersign.post;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;
import uk.countersign.school.Platform;

/**
 * Accounts that are left alone until a while has passed, because their platform asked for it or does not answer for
 * them. Kept in the record, so that every node keeps to it and a restart forgets nothing.
 */
@Repository
public class HeldBack {

    private static final String WHOLE_APP = "";

    private final Database database;
    private final Clock clock;

    HeldBack(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One that is left alone.
     *
     * @param schoolId empty, with the channel, when it is everything that our app sends to the platform
     */
    public record Rest(Platform platform, String schoolId, String channelId, Instant until, String reason) {}

    /** Leaves the post's account alone. No other account waits for it. */
    public void account(Post post, Instant until, String reason) {
        write(post.platform(), post.schoolId(), post.channelId(), until, reason);
    }

    /** Leaves all accounts of a platform alone, because the limit is our app's. */
    public void app(Platform platform, Instant until, String reason) {
        write(platform, WHOLE_APP, WHOLE_APP, until, reason);
    }

    private void write(Platform platform, String schoolId, String channelId, Instant until, String reason) {
        database.requireTransaction();
        // A shorter wait never takes the place of a longer one that was asked for before.
        database.sql("""
                        insert into held_back (platform, school_id, channel_id, held_until, reason)
                        values (?, ?, ?, ?, ?)
                        on conflict (platform, school_id, channel_id) do update
                          set held_until = excluded.held_until, reason = excluded.reason
                          where held_back.held_until < excluded.held_until""")
                .params(values(platform, schoolId, channelId, until, reason))
                .update();
    }

    /** Why the post's account is left alone at this moment, if it is. */
    public Optional<Rest> of(Post post) {
        return now(post.schoolId()).stream()
                .filter(rest -> rest.platform() == post.platform())
                .filter(rest ->
                        rest.schoolId().equals(WHOLE_APP) || rest.channelId().equals(post.channelId()))
                .findFirst();
    }

    /** Those of a school, and of our app, that are left alone at this moment. */
    public List<Rest> now(String schoolId) {
        return database.sql("""
                        select * from held_back where held_until > ? and school_id in (?, '')
                        order by platform, channel_id""")
                .params(values(clock.instant(), schoolId))
                .query(HeldBack::rest)
                .list();
    }

    private static Rest rest(ResultSet row, int number) throws SQLException {
        return new Rest(
                Platform.valueOf(row.getString("platform")),
                row.getString("school_id"),
                row.getString("channel_id"),
                row.getTimestamp("held_until").toInstant(),
                row.getString("reason"));
    }
}
