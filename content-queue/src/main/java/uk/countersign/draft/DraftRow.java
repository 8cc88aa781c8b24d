package uk.countersign.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** A draft as the tables hold it. */
final class DraftRow {

    static final String SELECT = "select d.*, m.name as author from draft d join member m on m.id = d.author_id ";

    private DraftRow() {}

    static Draft read(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getString("id"),
                row.getString("school_id"),
                row.getString("author_id"),
                row.getString("author"),
                Source.valueOf(row.getString("source")),
                row.getString("title"),
                DraftState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("verdict")).map(Verdict::valueOf),
                row.getString("reason"),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("revision_id"),
                Optional.ofNullable(row.getString("delivery")));
    }
}
