package uk.countersign.testing;

/** What tests say of the record, in the school's words. */
public final class RecordAssertions {

    private final RecordFixture record;

    private RecordAssertions(RecordFixture record) {
        this.record = record;
    }

    /** Assertions on what stands in that record now. */
    public static RecordAssertions on(RecordFixture record) {
        return new RecordAssertions(record);
    }

    public DraftAssert assertThatDraft(String id) {
        return new DraftAssert(record, record.drafts().get(id));
    }

    public PostAssert assertThatPost(String id) {
        return new PostAssert(record, record.posts().get(id));
    }

    public LogAssert assertThatLog(String schoolId) {
        return new LogAssert(record, schoolId);
    }
}
