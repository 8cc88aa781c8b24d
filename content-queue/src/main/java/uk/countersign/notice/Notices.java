package uk.countersign.notice;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.school.Platform;

/** What members are to be told. Written with what it tells, or read from the log that was; never sent from here. */
@Repository
public class Notices {

    private final Database database;
    private final Ids ids;
    private final Clock clock;

    Notices(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** A notice that was written down. */
    public record Kept(String id, Notice notice) {}

    /** Somebody who is to be told something, as a member of that school. */
    public record Recipient(String schoolId, String memberId) {}

    /** Writes a notice, in the transaction of what it tells; one of the same origin that was written before stays. */
    public void add(Notice notice) {
        database.requireTransaction();
        database.sql("""
                        insert into notice (id, school_id, member_id, matter, subject, platform, origin, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (member_id, origin) do nothing""")
                .params(values(
                        ids.next(),
                        notice.schoolId(),
                        notice.memberId(),
                        notice.matter(),
                        notice.subject(),
                        notice.platform(),
                        notice.origin(),
                        notice.at()))
                .update();
    }

    /** Whoever has notices from after that moment that nobody has told yet, with the oldest of each topic. */
    public Map<Recipient, Map<Topic, Instant>> waiting(Instant after) {
        var waiting = new LinkedHashMap<Recipient, Map<Topic, Instant>>();
        database.sql("""
                        select school_id, member_id, matter, min(at) as oldest from notice
                        where settled_at is null and at > ?
                        group by school_id, member_id, matter order by school_id, member_id""")
                .params(values(after))
                .query((row, number) -> new Oldest(
                        new Recipient(row.getString("school_id"), row.getString("member_id")),
                        Matter.valueOf(row.getString("matter")).topic(),
                        row.getTimestamp("oldest").toInstant()))
                .list()
                .forEach(each -> waiting.computeIfAbsent(each.recipient(), any -> new EnumMap<>(Topic.class))
                        .merge(each.topic(), each.at(), (a, b) -> a.isBefore(b) ? a : b));
        return waiting;
    }

    private record Oldest(Recipient recipient, Topic topic, Instant at) {}

    /** What a recipient has not been told yet, oldest first. */
    public List<Kept> waitingFor(Recipient recipient, Instant after) {
        return database.sql("""
                        select * from notice where school_id = ? and member_id = ? and settled_at is null and at > ?
                        order by at, id""")
                .params(values(recipient.schoolId(), recipient.memberId(), after))
                .query(Notices::kept)
                .list();
    }

    /**
     * Settles a notice: told by that letter, or by none since it no longer holds.
     *
     * @return false when another node has settled it
     */
    public boolean settle(Kept kept, Optional<String> letterId) {
        database.requireTransaction();
        return database.sql("update notice set settled_at = ?, letter_id = ? where id = ? and settled_at is null")
                        .params(values(clock.instant(), letterId, kept.id()))
                        .update()
                == 1;
    }

    /** When a recipient was last told of each topic, as far as that is later than the moment given. */
    public Map<Topic, Instant> told(Recipient recipient, Instant after) {
        var told = new EnumMap<Topic, Instant>(Topic.class);
        database.sql("""
                        select matter, max(settled_at) as told_at from notice
                        where school_id = ? and member_id = ? and letter_id is not null and settled_at > ?
                        group by matter""")
                .params(values(recipient.schoolId(), recipient.memberId(), after))
                .query((row, number) -> Map.entry(
                        Matter.valueOf(row.getString("matter")).topic(),
                        row.getTimestamp("told_at").toInstant()))
                .list()
                .forEach(each -> told.merge(each.getKey(), each.getValue(), (a, b) -> a.isAfter(b) ? a : b));
        return told;
    }

    /** Forgets what is older. */
    public void forget(Instant before) {
        database.requireTransaction();
        database.sql("delete from notice where at < ?").params(values(before)).update();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getString("id"),
                new Notice(
                        row.getString("school_id"),
                        row.getString("member_id"),
                        Matter.valueOf(row.getString("matter")),
                        row.getString("subject"),
                        Optional.ofNullable(row.getString("platform")).map(Platform::valueOf),
                        row.getString("origin"),
                        row.getTimestamp("at").toInstant()));
    }
}
