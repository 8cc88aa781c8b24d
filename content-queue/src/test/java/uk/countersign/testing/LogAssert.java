package uk.countersign.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.assertj.core.api.AbstractAssert;
import uk.countersign.audit.AuditEntry;
import uk.countersign.audit.Verification;

/** Assertions on a school's audit log. */
public final class LogAssert extends AbstractAssert<LogAssert, String> {

    private final RecordFixture record;

    LogAssert(RecordFixture record, String schoolId) {
        super(schoolId, LogAssert.class);
        this.record = record;
    }

    public LogAssert isIntact() {
        assertThat(record.audit().verify(actual)).isInstanceOf(Verification.Intact.class);
        return this;
    }

    /** Checking finds that the entry of that number is not what was written. */
    public LogAssert isBrokenAt(long seq) {
        assertThat(record.audit().verify(actual)).isEqualTo(new Verification.Broken(seq - 1, seq));
        return this;
    }

    /** Something is amiss, wherever. */
    public LogAssert isBroken() {
        assertThat(record.audit().verify(actual)).isInstanceOf(Verification.Broken.class);
        return this;
    }

    public LogAssert hasNoGaps() {
        var entries = entries();
        assertThat(entries)
                .extracting(AuditEntry::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, entries.size()).boxed().toList());
        return this;
    }

    public List<AuditEntry> entries() {
        return record.audit()
                .entries(actual, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), 0, Integer.MAX_VALUE);
    }
}
