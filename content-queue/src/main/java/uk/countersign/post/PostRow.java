package uk.countersign.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import uk.countersign.school.Platform;

/** A post as the table holds it. */
final class PostRow {

    private PostRow() {}

    static Post read(ResultSet row, int number) throws SQLException {
        return new Post(
                row.getString("id"),
                row.getString("school_id"),
                row.getString("draft_id"),
                row.getString("revision_id"),
                row.getString("digest"),
                row.getString("channel_id"),
                Platform.valueOf(row.getString("platform")),
                row.getString("approved_by"),
                row.getTimestamp("due").toInstant(),
                row.getTimestamp("not_before").toInstant(),
                PostState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getInt("attempts"),
                row.getInt("tries"),
                row.getBoolean("doubtful"),
                Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("remote_id")),
                Optional.ofNullable(row.getString("permalink")));
    }
}
