package uk.countersign.draft;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.database.JsonText;

/** The contents that drafts have had, and whom each names or shows. */
@Repository
public class Revisions {

    private final Database database;
    private final Ids ids;
    private final Clock clock;

    Revisions(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds the next revision of a draft. */
    Revision add(String draftId, String editorId, Submitted submitted) {
        database.requireTransaction();
        var id = ids.next();
        database.sql("""
                        insert into revision (id, draft_id, number, editor_id, created_at, submitted)
                        select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ? from revision where draft_id = ?""")
                .params(values(id, draftId, editorId, clock.instant(), JsonText.write(submitted), draftId))
                .update();
        return get(id);
    }

    /** Writes what a revision would publish as far as it is known, before it is sealed. */
    public void write(String revisionId, Content content) {
        database.requireTransaction();
        database.sql("update revision set content = ? where id = ? and digest is null")
                .params(values(JsonText.write(content), revisionId))
                .update();
    }

    /** Makes a revision's content final and gives its digest. The database refuses every later change. */
    public String seal(String revisionId, Content content) {
        database.requireTransaction();
        var digest = ContentDigest.of(content);
        var sealed = database.sql("update revision set content = ?, digest = ? where id = ? and digest is null")
                .params(values(JsonText.write(content), digest, revisionId))
                .update();
        if (sealed != 1) {
            throw new IllegalStateException("Revision " + revisionId + " has a digest already");
        }
        return digest;
    }

    /** Writes whom a revision names or shows, in place of what stood there. */
    public void writePeople(String revisionId, Collection<PersonMention> people) {
        database.requireTransaction();
        database.sql("delete from revision_person where revision_id = ?")
                .param(revisionId)
                .update();
        for (var mention : people) {
            database.sql("""
                            insert into revision_person (revision_id, person_id, how, certain) values (?, ?, ?, ?)
                            on conflict (revision_id, person_id, how)
                            do update set certain = revision_person.certain or excluded.certain""")
                    .params(values(revisionId, mention.personId(), mention.how(), mention.certain()))
                    .update();
        }
    }

    /** Writes whether the reader of sentences read a revision. Silence in one stage stands: not every text was read. */
    public void writeSentenceReading(String revisionId, SentenceReading sentences) {
        database.requireTransaction();
        database.sql("""
                        update revision set sentence_reader = ? where id = ? and digest is null
                          and (sentence_reader is null or sentence_reader <> 'SILENT')""").params(values(sentences, revisionId)).update();
    }

    /** The revision of that id. */
    public Revision get(String id) {
        return database.sql("select * from revision where id = ?")
                .param(id)
                .query(Revisions::revision)
                .single();
    }

    /**
     * What a revision would publish.
     *
     * @throws IllegalStateException before it is read
     */
    public Content read(String id) {
        return get(id).content().orElseThrow(() -> new IllegalStateException("Revision " + id + " has not been read"));
    }

    /** All revisions of a draft, oldest first. */
    public List<Revision> of(String draftId) {
        return database.sql("select * from revision where draft_id = ? order by number")
                .param(draftId)
                .query(Revisions::revision)
                .list();
    }

    /** Several revisions at once, by id. */
    public Map<String, Revision> byId(Collection<String> ids) {
        return Database.inPortions(
                        ids,
                        portion -> database.sql("select * from revision where id in (:ids)")
                                .param("ids", portion)
                                .query(Revisions::revision)
                                .list())
                .stream()
                .collect(Collectors.toMap(Revision::id, Function.identity()));
    }

    /** What was read of all revisions that surely show a person. */
    public List<Content> showing(String personId) {
        return database.sql("""
                        select r.* from revision r where r.content is not null and r.id in (
                          select revision_id from revision_person where person_id = ? and how = 'PICTURED' and certain)
                        order by r.id""").param(personId).query(Revisions::revision).list().stream()
                .flatMap(revision -> revision.content().stream())
                .toList();
    }

    /** Everybody who ever wrote a revision of the draft. None of them may be the second person. */
    public Set<String> editors(String draftId) {
        return Set.copyOf(database.sql("select distinct editor_id from revision where draft_id = ?")
                .param(draftId)
                .query(String.class)
                .list());
    }

    private static Revision revision(ResultSet row, int number) throws SQLException {
        return new Revision(
                row.getString("id"),
                row.getString("draft_id"),
                row.getInt("number"),
                row.getString("editor_id"),
                row.getTimestamp("created_at").toInstant(),
                JsonText.read(row.getString("submitted"), Submitted.class),
                Optional.ofNullable(row.getString("content")).map(json -> JsonText.read(json, Content.class)),
                Optional.ofNullable(row.getString("digest")),
                Optional.ofNullable(row.getString("sentence_reader")).map(SentenceReading::valueOf));
    }
}
