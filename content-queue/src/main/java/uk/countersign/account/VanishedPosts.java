package uk.countersign.account;

import static uk.countersign.database.Database.values;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Repository;
import uk.countersign.account.Watches.Key;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;

/** Published posts of ours that do not stand on their account any more, though nobody here took them down. */
@Repository
public class VanishedPosts {

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    VanishedPosts(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Notes which of the account's posts sent in that time are gone, given all that stand there. */
    public int note(Key account, Instant from, Instant to, Collection<String> standing) {
        audit.takeTurn(account.schoolId());
        var there = Set.copyOf(standing);
        var gone = published(account, from, to).stream()
                .filter(post -> !there.contains(post.remoteId()))
                .filter(post -> insert(post.id()))
                .toList();
        gone.forEach(post -> audit.write(
                account.schoolId(),
                Actor.COUNTERSIGN,
                "post.vanished",
                "post:" + post.id(),
                "channel " + account.channelId() + ", remote id " + post.remoteId()));
        published(account, from, to).stream()
                .filter(post -> there.contains(post.remoteId()))
                .forEach(post -> database.sql("delete from vanished_post where post_id = ?")
                        .param(post.id())
                        .update());
        return gone.size();
    }

    /** Ids of a school's posts that have vanished. */
    public Set<String> of(String schoolId) {
        return Set.copyOf(database.sql("""
                        select v.post_id from vanished_post v join post p on p.id = v.post_id
                        where p.school_id = ? and p.state = 'PUBLISHED'""").param(schoolId).query(String.class).list());
    }

    private List<Sent> published(Key account, Instant from, Instant to) {
        return database.sql("""
                        select id, remote_id from post where school_id = ? and channel_id = ? and state = 'PUBLISHED'
                          and remote_id is not null and sent_at >= ? and sent_at < ?""")
                .params(values(account.schoolId(), account.channelId(), from, to))
                .query((row, number) -> new Sent(row.getString("id"), row.getString("remote_id")))
                .list();
    }

    private boolean insert(String postId) {
        return database.sql("""
                                insert into vanished_post (post_id, noticed_at) values (?, ?)
                                on conflict (post_id) do nothing""").params(values(postId, clock.instant())).update() == 1;
    }

    private record Sent(String id, String remoteId) {}
}
