package uk.countersign.policy;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;
import uk.countersign.database.JsonText;
import uk.countersign.draft.Content;

/** What a school's approvers did with what each rule found: the figures from which a better setting is proposed. */
@Repository
public class RuleUses {

    /** So many findings are looked through for the same words; the newest. */
    private static final int LOOKED_THROUGH = 2_000;

    /** Drafts of a school since a moment or, where the rule was read otherwise later, since then. */
    private static final String SINCE = """
            d.school_id = ? and d.received_at >= ? and f.severity in ('BLOCK', 'CONFIRM', 'WARN', 'INFO')
            and not exists (
              select 1 from rule_override o where o.school_id = d.school_id and o.rule = f.rule
                and o.undone_at is null and o.set_at > d.received_at)""";

    private static final String SIGNED = """
            c.kind in ('APPROVE', 'AGREE') and not exists (
              select 1 from decision u where u.revision_id = c.revision_id and u.kind = 'UNDO' and u.id > c.id)""";

    private final Database database;

    RuleUses(Database database) {
        this.database = database;
    }

    /** Counted by draft, so that a draft that is checked again counts once. */
    public List<RuleUse> since(String schoolId, Instant since) {
        return database.sql("""
                        select w.rule, count(*) as raised, sum(w.signed) as signed,
                          sum(case when w.signed = 0 then w.refused else 0 end) as refused from (
                            select r.draft_id, f.rule,
                              max(case when\s""" + SIGNED + """
                               then 1 else 0 end) as signed,
                              max(case when c.kind in ('RETURN', 'REJECT') then 1 else 0 end) as refused
                            from draft d join revision r on r.draft_id = d.id join finding f on f.revision_id = r.id
                            left join decision c on c.revision_id = r.id
                            where\s""" + SINCE + """
                             group by r.draft_id, f.rule) w
                        group by w.rule order by w.rule""")
                .params(values(schoolId, since))
                .query((row, number) -> new RuleUse(
                        row.getString("rule"), row.getInt("raised"), row.getInt("signed"), row.getInt("refused")))
                .list();
    }

    /** The words that these rules found in main texts that were signed all the same, commonest first. */
    public List<RuleUse.Words> signedWords(String schoolId, Instant since, Collection<String> rules) {
        var found = database.sql("""
                        select f.rule, f.span_start, f.span_end, r.draft_id, r.content
                        from draft d join revision r on r.draft_id = d.id join finding f on f.revision_id = r.id
                        where\s""" + SINCE + """
                         and f.part = 'TEXT' and f.span_start is not null and r.content is not null
                          and exists (select 1 from decision c where c.revision_id = r.id and\s""" + SIGNED + """
                        )
                        order by r.id desc, f.id limit ?""")
                .params(values(schoolId, since, LOOKED_THROUGH))
                .query(RuleUses::found)
                .list();
        Map<RuleUse.Words, Set<String>> drafts = new LinkedHashMap<>();
        found.stream()
                .filter(one -> rules.contains(one.rule()))
                .forEach(one -> drafts.computeIfAbsent(
                                new RuleUse.Words(one.rule(), one.words(), 0), any -> new HashSet<>())
                        .add(one.draftId()));
        var words = new ArrayList<RuleUse.Words>();
        drafts.forEach((word, in) -> words.add(new RuleUse.Words(word.rule(), word.words(), in.size())));
        words.sort((a, b) -> Integer.compare(b.drafts(), a.drafts()));
        return List.copyOf(words);
    }

    private record Found(String rule, String draftId, String words) {}

    private static Found found(ResultSet row, int number) throws SQLException {
        var written = JsonText.read(row.getString("content"), Content.class).written();
        int end = Math.min(row.getInt("span_end"), written.length());
        int start = Math.min(row.getInt("span_start"), end);
        return new Found(
                row.getString("rule"),
                row.getString("draft_id"),
                written.substring(start, end).strip().toLowerCase(Locale.UK));
    }
}
