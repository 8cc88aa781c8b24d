package uk.countersign.post;

import static uk.countersign.database.Database.values;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;
import uk.countersign.school.Platform;

/** Takes up posts to work on them, until a lease ends. A claim that ran out is simply free again. */
@Repository
public class PostClaims {

    // The state stands there in full: only then are the indexes of that state used.
    private static final String DUE =
            "state = 'SCHEDULED' and platform = ? and (lease_until is null or lease_until < ?)";
    private static final String DOUBTFUL =
            "state = 'UNCONFIRMED' and platform = ? and (lease_until is null or lease_until < ?)";
    private static final String NOT_HELD_BACK = """
            not exists (select 1 from held_back h where h.platform = post.platform and h.held_until > ?
              and (h.school_id = '' or h.school_id = post.school_id and h.channel_id = post.channel_id))""";

    private final Database database;
    private final Clock clock;

    PostClaims(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * How much of a claim an account may take.
     *
     * @param each the most posts of one account
     * @param full accounts, as {@link Post#account()} names them, of which no more are taken now
     */
    public record Shares(int each, Collection<String> full) {

        static final Shares ANY = new Shares(Integer.MAX_VALUE, List.of());
    }

    /** Claims posts of one platform that are due. Paused schools' and held back accounts' are left alone. */
    public List<Post> claimDue(Platform platform, String owner, Instant leaseUntil, int limit) {
        return claimDue(platform, owner, leaseUntil, limit, Shares.ANY);
    }

    /** Claims posts of one platform that are due, each account's first one before anybody's second. */
    public List<Post> claimDue(Platform platform, String owner, Instant leaseUntil, int limit, Shares shares) {
        var now = clock.instant();
        var full = List.copyOf(shares.full());
        var notFull = full.isEmpty()
                ? ""
                : " and school_id || '/' || channel_id not in ("
                        + String.join(", ", Collections.nCopies(full.size(), "?")) + ")";
        var condition = DUE + " and not_before <= ?";
        var turns = """
                %1$s and id in (select id from (
                  select id, not_before,
                    row_number() over (partition by school_id, channel_id order by not_before, id) as turn
                  from post where %1$s and school_id not in (select school_id from pause) and %2$s%3$s) ranked
                  where turn <= ? order by turn, not_before, id limit ?)""".formatted(condition, NOT_HELD_BACK, notFull);
        var parameters = new ArrayList<Object>(List.of(platform, now, now));
        parameters.addAll(List.of(platform, now, now, now));
        parameters.addAll(full);
        // Some to spare, for those that another node is claiming at this moment.
        parameters.addAll(List.of(shares.each(), Math.min(limit, Integer.MAX_VALUE / 2) * 2));
        return claim(turns, parameters, owner, leaseUntil, limit);
    }

    /** Claims posts of one platform that should have gone out before that instant and did not. */
    public List<Post> claimOverdue(Platform platform, String owner, Instant leaseUntil, Instant dueBefore, int limit) {
        return claim(DUE + " and due < ?", List.of(platform, clock.instant(), dueBefore), owner, leaseUntil, limit);
    }

    /** Claims posts of one platform of which it is not known whether they went out, to look them up. */
    public List<Post> claimUnconfirmed(Platform platform, String owner, Instant leaseUntil, int limit) {
        var now = clock.instant();
        return claim(DOUBTFUL + " and not_before <= ?", List.of(platform, now, now), owner, leaseUntil, limit);
    }

    private List<Post> claim(String condition, List<Object> parameters, String owner, Instant leaseUntil, int limit) {
        database.requireTransaction();
        var all = new ArrayList<>(parameters);
        all.addAll(List.of(limit, owner, leaseUntil));
        // The rows are picked once, before the update: planned together, more than the limit could be locked.
        return database
                .sql("""
                        with picked as materialized (
                          select id from post where %s order by not_before, id limit ?%s)
                        update post set lease_owner = ?, lease_until = ?
                        where id in (select id from picked)
                        returning *""".formatted(condition, database.dialect().skipLocked()))
                .params(values(all.toArray()))
                .query(PostRow::read)
                .list()
                .stream()
                .sorted(Comparator.comparing(Post::notBefore).thenComparing(Post::id))
                .toList();
    }

    /** When the next post of a platform falls due that is not due yet. */
    public Optional<Instant> nextDue(Platform platform) {
        return database.sql("""
                        select not_before from post where state = 'SCHEDULED' and platform = ? and not_before > ?
                        order by not_before limit 1""")
                .params(values(platform, clock.instant()))
                .query((row, number) -> row.getTimestamp("not_before").toInstant())
                .optional();
    }
}
