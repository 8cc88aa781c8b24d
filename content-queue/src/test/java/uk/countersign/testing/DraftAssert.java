package uk.countersign.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.AbstractAssert;
import uk.countersign.audit.AuditEntry;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftState;

/** Assertions on a draft and its part of the log. */
public final class DraftAssert extends AbstractAssert<DraftAssert, Draft> {

    private final RecordFixture record;

    DraftAssert(RecordFixture record, Draft draft) {
        super(draft, DraftAssert.class);
        this.record = record;
    }

    public DraftAssert is(DraftState state) {
        assertThat(actual.state()).as("state of the draft").isEqualTo(state);
        return this;
    }

    /** The log says so of the draft, in this order, and nothing else. */
    public DraftAssert hasHistory(String... actions) {
        assertThat(record.audit().about(actual.schoolId(), "draft:" + actual.id()))
                .as("log of the draft")
                .extracting(AuditEntry::action)
                .containsExactly(actions);
        return this;
    }

    /** The log says so of the draft exactly once. */
    public DraftAssert wasOnce(String action) {
        assertThat(record.audit().about(actual.schoolId(), "draft:" + actual.id()))
                .as("log of the draft")
                .extracting(AuditEntry::action)
                .containsOnlyOnce(action);
        return this;
    }

    public DraftAssert hasRevisions(int count) {
        assertThat(record.revisions().of(actual.id())).as("revisions").hasSize(count);
        return this;
    }
}
