package uk.countersign.post;

import static uk.countersign.database.Database.value;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;
import uk.countersign.database.JsonText;
import uk.countersign.draft.Content;
import uk.countersign.school.Platform;

/** Who posted what: the posts of a school with who wrote and who countersigned them. Only reads. */
@Repository
public class Publications {

    private final Database database;

    Publications(Database database) {
        this.database = database;
    }

    /**
     * What is asked for.
     *
     * @param from of the time at which a post went out or was to go out
     * @param until before this
     * @param memberId of the author or of who countersigned
     */
    public record Query(
            String schoolId,
            Instant from,
            Instant until,
            Optional<String> channelId,
            Optional<String> memberId,
            Optional<PostState> state,
            int limit) {}

    /** The newest first. */
    public List<Publication> find(Query query) {
        var conditions = new StringBuilder("""
            where p.school_id = :school and coalesce(p.sent_at, p.due) >= :from
              and coalesce(p.sent_at, p.due) < :until\
            """);
        query.channelId().ifPresent(channel -> conditions.append(" and p.channel_id = :channel"));
        query.memberId().ifPresent(member -> conditions.append(" and :member in (d.author_id, p.approved_by)"));
        query.state().ifPresent(state -> conditions.append(" and p.state = :state"));
        return database.sql("""
            select p.*, c.handle, d.received_at, a.name as author, m.name as approver, r.content,
              (select max(t.started_at) from attempt t where t.post_id = p.id) as asked_at,
              (select max(s.decided_at) from decision s
               where s.revision_id = p.revision_id and s.digest = p.digest
                 and s.member_id = p.approved_by and s.kind in ('APPROVE', 'AGREE')) as approved_at
            from post p
            join channel c on c.school_id = p.school_id and c.id = p.channel_id
            join draft d on d.id = p.draft_id
            join member a on a.id = d.author_id
            join member m on m.id = p.approved_by
            join revision r on r.id = p.revision_id
            """ + conditions + " order by coalesce(p.sent_at, p.due) desc, p.id desc limit :limit")
                .param("school", query.schoolId())
                .param("from", value(query.from()))
                .param("until", value(query.until()))
                .param("channel", query.channelId().orElse(""))
                .param("member", query.memberId().orElse(""))
                .param("state", query.state().map(PostState::name).orElse(""))
                .param("limit", query.limit())
                .query(Publications::publication)
                .list();
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        return new Publication(
                row.getString("id"),
                row.getString("draft_id"),
                row.getString("channel_id"),
                Platform.valueOf(row.getString("platform")),
                row.getString("handle"),
                PostState.valueOf(row.getString("state")),
                row.getString("author"),
                row.getString("approver"),
                row.getString("digest"),
                JsonText.read(row.getString("content"), Content.class),
                row.getTimestamp("received_at").toInstant(),
                time(row, "approved_at"),
                row.getTimestamp("due").toInstant(),
                time(row, "asked_at"),
                time(row, "sent_at"),
                Optional.ofNullable(row.getString("remote_id")),
                Optional.ofNullable(row.getString("permalink")));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
