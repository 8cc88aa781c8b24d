package uk.countersign.publishing.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.countersign.account.Watch.Permit;
import uk.countersign.account.Watches;
import uk.countersign.account.Watches.Key;
import uk.countersign.audit.AuditEntry;
import uk.countersign.database.Dialect;
import uk.countersign.testing.OnDatabase;
import uk.countersign.testing.RecordFixture;
import uk.countersign.testing.SampleRecord;

/** What a probe finds of an account's permission stands in the log once, so that people are told once. */
@OnDatabase(Dialect.SQLITE)
class PermitLogTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final AccountsSettings SETTINGS =
            new AccountsSettings(DAY, DAY, DAY, Duration.ofDays(7), DAY, DAY, DAY, 0);

    private static void probed(RecordFixture record, List<String> lacks, Optional<Instant> ends) {
        var watches = record.get(Watches.class);
        var log = new PermitLog(watches, record.audit(), SETTINGS, record.clock());
        var channel = record.channels().find(SCHOOL, "facebook").orElseThrow();
        record.write(() -> {
            var before = log.lacks(channel);
            watches.permitted(Key.of(channel), new Permit(lacks, true, ends));
            log.write(channel, before);
        });
    }

    private static List<String> said(RecordFixture record) {
        return record.audit().about(SCHOOL, "channel:facebook").stream()
                .filter(entry -> entry.action().startsWith("account.permission"))
                .map(AuditEntry::action)
                .toList();
    }

    @Test
    void whatAPermissionLacksIsSaidAgainOnlyWhenItHasBeenWhole(SampleRecord sample) {
        var record = sample.record();
        probed(record, List.of(), Optional.empty());
        assertThat(said(record)).isEmpty();
        probed(record, List.of("pages_manage_posts"), Optional.empty());
        probed(record, List.of("pages_manage_posts"), Optional.empty());
        assertThat(said(record)).containsExactly("account.permission-lacking");
        probed(record, List.of(), Optional.empty());
        probed(record, List.of("pages_manage_posts"), Optional.empty());
        assertThat(said(record)).hasSize(2);
    }

    @Test
    void anEndIsSaidOnceAndNotLongBefore(SampleRecord sample) {
        var record = sample.record();
        var end = Optional.of(record.clock().instant().plus(Duration.ofDays(30)));
        probed(record, List.of(), end);
        assertThat(said(record)).isEmpty();
        record.clock().advance(Duration.ofDays(24));
        probed(record, List.of(), end);
        record.clock().advance(Duration.ofDays(1));
        probed(record, List.of(), end);
        assertThat(said(record)).containsExactly("account.permission-ending");
    }
}
