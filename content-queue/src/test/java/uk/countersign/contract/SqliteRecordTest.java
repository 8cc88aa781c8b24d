package uk.countersign.contract;

import org.junit.jupiter.api.Nested;
import uk.countersign.database.Dialect;
import uk.countersign.testing.OnDatabase;

/** The whole contract of the record, on SQLite. */
@OnDatabase(Dialect.SQLITE)
class SqliteRecordTest {

    @Nested
    class Publications implements PublicationsContract {}

    @Nested
    class Calendar implements CalendarContract {}

    @Nested
    class DraftStates implements DraftStatesContract {}

    @Nested
    class PostStates implements PostStatesContract {}

    @Nested
    class Drafts implements DraftsContract {}

    @Nested
    class Revisions implements RevisionsContract {}

    @Nested
    class Findings implements FindingsContract {}

    @Nested
    class DraftClaims implements DraftClaimsContract {}

    @Nested
    class Posts implements PostsContract {}

    @Nested
    class Sending implements SendingContract {}

    @Nested
    class Audit implements AuditContract {}

    @Nested
    class Policies implements PoliciesContract {}

    @Nested
    class Experience implements ExperienceContract {}

    @Nested
    class RuleUses implements RuleUsesContract {}

    @Nested
    class SecondReader implements SecondReaderContract {}

    @Nested
    class Delegations implements DelegationsContract {}

    @Nested
    class Staffing implements StaffingContract {}

    @Nested
    class WaysIn implements WaysInContract {}
}
