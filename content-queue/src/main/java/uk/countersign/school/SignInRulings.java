package uk.countersign.school;

import static uk.countersign.database.Database.values;

import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;

/** Each school's rules for signing in. */
@Repository
public class SignInRulings {

    private final Database database;
    private final AuditLog audit;

    SignInRulings(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    public SignInRules of(String schoolId) {
        return database.sql("select second_factor, fresh_minutes from sign_in_rules where school_id = ?")
                .param(schoolId)
                .query((row, number) -> new SignInRules(row.getBoolean("second_factor"), row.getInt("fresh_minutes")))
                .optional()
                .orElse(SignInRules.STRICT);
    }

    public void set(String schoolId, SignInRules rules, Actor actor) {
        audit.takeTurn(schoolId);
        database.sql("""
                        insert into sign_in_rules (school_id, second_factor, fresh_minutes) values (?, ?, ?)
                        on conflict (school_id) do update set second_factor = excluded.second_factor,
                          fresh_minutes = excluded.fresh_minutes""")
                .params(values(schoolId, rules.secondFactor(), rules.freshMinutes()))
                .update();
        audit.write(
                schoolId,
                actor,
                "school.sign-in-changed",
                "school:" + schoolId,
                "second factor %s, fresh after %d minutes"
                        .formatted(rules.secondFactor() ? "required" : "optional", rules.freshMinutes()));
    }
}
