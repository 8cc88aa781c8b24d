package uk.countersign.audit;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;

/** The log. Entries are written in the transaction of what they tell, or not at all. */
@Repository
public class AuditLog {

    private static final int PAGE = 500;

    private final Database database;
    private final Clock clock;

    AuditLog(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Begins the log of a new school. */
    public void open(String schoolId) {
        database.requireTransaction();
        database.sql("insert into audit_head (school_id, seq, hash) values (?, 0, ?)")
                .params(values(schoolId, AuditChain.START))
                .update();
    }

    /**
     * Waits until no other transaction changes anything in this school. Every change begins with it: so all
     * transactions lock first the log and then what they change, and never wait for each other in a circle.
     */
    public void takeTurn(String schoolId) {
        database.requireTransaction();
        database.sql("select seq from audit_head where school_id = ?"
                        + database.dialect().forUpdate())
                .param(schoolId)
                .query(Long.class)
                .single();
    }

    /** Waits for its turn in each of these schools, always in the same order. */
    public void takeTurns(Collection<String> schoolIds) {
        schoolIds.stream().distinct().sorted().forEach(this::takeTurn);
    }

    /**
     * Writes one entry.
     *
     * @param subject what it is about, as {@code kind:id}
     * @param detail short, with ids and digests only
     * @throws IllegalStateException outside of a transaction
     */
    public AuditEntry write(String schoolId, Actor actor, String action, String subject, String detail) {
        database.requireTransaction();
        // Taking the head first makes writers of one school wait for each other, so that numbers have no gaps.
        var head = database.sql("update audit_head set seq = seq + 1 where school_id = ? returning seq, hash")
                .param(schoolId)
                .query((row, number) -> new Head(row.getLong("seq"), row.getString("hash")))
                .single();
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var unhashed = new AuditEntry(
                schoolId, head.seq(), at, actor.id(), actor.name(), actor.origin(), action, subject, detail, "");
        var hash = AuditChain.hash(head.hash(), unhashed);
        insert(unhashed, hash);
        database.sql("update audit_head set hash = ? where school_id = ?")
                .params(values(hash, schoolId))
                .update();
        return withHash(unhashed, hash);
    }

    private void insert(AuditEntry entry, String hash) {
        database.sql("""
                        insert into audit_entry
                          (school_id, seq, at, actor_id, actor, origin, action, subject, detail, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(values(
                        entry.schoolId(),
                        entry.seq(),
                        entry.at(),
                        entry.actorId(),
                        entry.actor(),
                        entry.origin(),
                        entry.action(),
                        entry.subject(),
                        entry.detail(),
                        hash))
                .update();
    }

    /** Entries of a school from one instant to before another, after the number given, in their order. */
    public List<AuditEntry> entries(String schoolId, Instant from, Instant to, long afterSeq, int limit) {
        return database.sql("""
                        select * from audit_entry
                        where school_id = ? and seq > ? and at >= ? and at < ? order by seq limit ?""")
                .params(values(schoolId, afterSeq, from, to, limit))
                .query(AuditLog::entry)
                .list();
    }

    /** The entries of a school after the number given, in their order. */
    public List<AuditEntry> after(String schoolId, long seq, int limit) {
        return database.sql("select * from audit_entry where school_id = ? and seq > ? order by seq limit ?")
                .params(values(schoolId, seq, limit))
                .query(AuditLog::entry)
                .list();
    }

    /** The newest entries of a school before the number given, newest first. */
    public List<AuditEntry> newest(String schoolId, long beforeSeq, int limit) {
        return database.sql("select * from audit_entry where school_id = ? and seq < ? order by seq desc limit ?")
                .params(values(schoolId, beforeSeq, limit))
                .query(AuditLog::entry)
                .list();
    }

    /** All that happened to one thing, in its order. */
    public List<AuditEntry> about(String schoolId, String subject) {
        return database.sql("select * from audit_entry where school_id = ? and subject = ? order by seq")
                .params(values(schoolId, subject))
                .query(AuditLog::entry)
                .list();
    }

    /** Recomputes the whole chain of a school, up to the head as it stood when this began. */
    public Verification verify(String schoolId) {
        // One statement, so that a writer between two of them does not look like a forger.
        var head = database.sql("""
                        select h.seq, h.hash, (
                          select max(e.seq) from audit_entry e where e.school_id = h.school_id) as newest
                        from audit_head h where h.school_id = ?""")
                .param(schoolId)
                .query((row, number) -> new Extent(row.getLong("seq"), row.getString("hash"), row.getLong("newest")))
                .optional()
                .orElse(new Extent(0, AuditChain.START, 0));
        var previous = AuditChain.START;
        for (long seen = 0; seen < head.seq(); ) {
            var page = database.sql(
                            "select * from audit_entry where school_id = ? and seq > ? and seq <= ? order by seq limit ?")
                    .params(values(schoolId, seen, head.seq(), PAGE))
                    .query(AuditLog::entry)
                    .list();
            if (page.isEmpty()) {
                return new Verification.Broken(seen, seen + 1);
            }
            for (var entry : page) {
                if (entry.seq() != seen + 1 || !entry.hash().equals(AuditChain.hash(previous, entry))) {
                    return new Verification.Broken(seen, seen + 1);
                }
                previous = entry.hash();
                seen = entry.seq();
            }
        }
        // Every log begins with its school: an empty one was emptied.
        return head.seq() > 0 && head.newest() == head.seq() && previous.equals(head.hash())
                ? new Verification.Intact(head.seq())
                : new Verification.Broken(head.seq(), head.seq());
    }

    private static AuditEntry withHash(AuditEntry entry, String hash) {
        return new AuditEntry(
                entry.schoolId(),
                entry.seq(),
                entry.at(),
                entry.actorId(),
                entry.actor(),
                entry.origin(),
                entry.action(),
                entry.subject(),
                entry.detail(),
                hash);
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getString("school_id"),
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_id"),
                row.getString("actor"),
                row.getString("origin"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("hash"));
    }

    private record Head(long seq, String hash) {}

    private record Extent(long seq, String hash, long newest) {}
}
