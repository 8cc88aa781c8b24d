package uk.countersign.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;
import uk.countersign.school.Platform;

/** Whose the things are that the log names, with three questions however many they are. */
@Repository
public class Things {

    private static final String DRAFTS =
            "select 'draft:' || id as subject, author_id, null as platform from draft where id in (:ids)";
    private static final String POSTS = """
            select 'post:' || p.id as subject, d.author_id, p.platform
            from post p join draft d on d.id = p.draft_id where p.id in (:ids)""";

    private final Database database;

    Things(Database database) {
        this.database = database;
    }

    /** Whose a thing is, and on which platform, where it is anybody's or on any. */
    public record Thing(Optional<String> authorId, Optional<Platform> platform) {}

    /** By their names in the log; what is there no more is left out. */
    public Map<String, Thing> of(String schoolId, Collection<String> subjects) {
        var found = new HashMap<String, Thing>();
        read(DRAFTS, named("draft:", subjects), found);
        read(POSTS, named("post:", subjects), found);
        database.sql("select 'channel:' || id as subject, null as author_id, platform from channel where school_id = ?")
                .param(schoolId)
                .query(Things::thing)
                .list()
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    private void read(String statement, List<String> ids, Map<String, Thing> into) {
        Database.inPortions(
                        ids,
                        portion -> database.sql(statement)
                                .param("ids", portion)
                                .query(Things::thing)
                                .list())
                .forEach(each -> into.put(each.getKey(), each.getValue()));
    }

    static List<String> named(String prefix, Collection<String> subjects) {
        return subjects.stream()
                .filter(subject -> subject.startsWith(prefix))
                .map(subject -> subject.substring(prefix.length()))
                .toList();
    }

    private static Map.Entry<String, Thing> thing(ResultSet row, int number) throws SQLException {
        return Map.entry(
                row.getString("subject"),
                new Thing(
                        Optional.ofNullable(row.getString("author_id")),
                        Optional.ofNullable(row.getString("platform")).map(Platform::valueOf)));
    }
}
