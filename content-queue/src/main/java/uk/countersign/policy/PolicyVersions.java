package uk.countersign.policy;

import org.springframework.stereotype.Component;
import uk.countersign.database.Database;

/** Tells whether a school's reading of its policy is still the one that was seen before. */
@Component
public class PolicyVersions {

    private final Database database;

    PolicyVersions(Database database) {
        this.database = database;
    }

    /** Grows whenever a rule is read otherwise, an own pack is stored or an election period changes. */
    public long of(String schoolId) {
        return database.sql("select policy_version from school where id = ?")
                .param(schoolId)
                .query(Long.class)
                .single();
    }

    void changed(String schoolId) {
        database.sql("update school set policy_version = policy_version + 1 where id = ?")
                .param(schoolId)
                .update();
    }
}
