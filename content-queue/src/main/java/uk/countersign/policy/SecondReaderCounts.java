package uk.countersign.policy;

import static uk.countersign.database.Database.values;

import java.time.LocalDate;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;

/** How much each school sent to the second reader on each day; never what. */
@Repository
public class SecondReaderCounts {

    private static final String SUMS = """
            select coalesce(sum(texts), 0) as texts, coalesce(sum(characters), 0) as characters,
              coalesce(sum(answers), 0) as answers, coalesce(sum(no_answers), 0) as no_answers
            from second_reader_day where\s""";

    private final Database database;

    SecondReaderCounts(Database database) {
        this.database = database;
    }

    /**
     * What was sent and what came back.
     *
     * @param characters in UTF-16 units, of the texts alone
     * @param noAnswers none at all, too late, or one that could not be used
     */
    public record Count(long texts, long characters, long answers, long noAnswers) {}

    /**
     * Counts a text that is about to be sent, unless all schools together would send more than a day allows. Drafts are
     * screened by one at a time, so nothing is sent between looking and counting.
     */
    public boolean take(String schoolId, LocalDate day, int characters, long mostTexts, long mostCharacters) {
        database.requireTransaction();
        var sent = count(SUMS + "day = ?", day);
        if (sent.texts() + 1 > mostTexts || sent.characters() + characters > mostCharacters) {
            return false;
        }
        database.sql("""
                        insert into second_reader_day (school_id, day, texts, characters, answers, no_answers)
                        values (?, ?, 1, ?, 0, 0)
                        on conflict (school_id, day) do update set texts = second_reader_day.texts + 1,
                          characters = second_reader_day.characters + excluded.characters""").params(values(schoolId, day, characters)).update();
        return true;
    }

    /** Counts what came back for a text that was counted on that day. */
    public void answered(String schoolId, LocalDate day, boolean used) {
        database.requireTransaction();
        database.sql("update second_reader_day set " + (used ? "answers = answers + 1" : "no_answers = no_answers + 1")
                        + " where school_id = ? and day = ?")
                .params(values(schoolId, day))
                .update();
    }

    /** A school's own, from one day to another, both included. */
    public Count of(String schoolId, LocalDate from, LocalDate to) {
        return count(SUMS + "school_id = ? and day >= ? and day <= ?", schoolId, from, to);
    }

    private Count count(String sql, Object... parameters) {
        return database.sql(sql)
                .params(values(parameters))
                .query((row, number) -> new Count(
                        row.getLong("texts"),
                        row.getLong("characters"),
                        row.getLong("answers"),
                        row.getLong("no_answers")))
                .single();
    }
}
