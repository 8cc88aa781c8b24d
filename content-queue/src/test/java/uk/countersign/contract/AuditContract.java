package uk.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.countersign.testing.RecordAssertions.on;
import static uk.countersign.testing.SampleRecord.APPROVER;
import static uk.countersign.testing.SampleRecord.OTHER_SCHOOL;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.countersign.audit.Actor;
import uk.countersign.database.Dialect;
import uk.countersign.draft.DraftCommand;
import uk.countersign.draft.DraftState;
import uk.countersign.testing.Race;
import uk.countersign.testing.RecordFixture;
import uk.countersign.testing.SampleRecord;

/** The log cannot be altered unseen, has no gaps, and tells of every change or the change was not made. */
interface AuditContract {

    @Test
    default void manyWritersLeaveNoGaps(SampleRecord sample) {
        var record = sample.record();
        Race.of(8, number -> {
            for (int i = 0; i < 20; i++) {
                var school = (number + i) % 2 == 0 ? SCHOOL : OTHER_SCHOOL;
                var rollBack = i % 5 == 4;
                try {
                    record.write(() -> {
                        record.audit().write(school, Actor.COUNTERSIGN, "test.written", "test:" + number, "");
                        if (rollBack) {
                            throw new IllegalArgumentException("rolled back");
                        }
                    });
                } catch (IllegalArgumentException expected) {
                    assertThat(rollBack).isTrue();
                }
            }
            return number;
        });
        for (var school : List.of(SCHOOL, OTHER_SCHOOL)) {
            on(record).assertThatLog(school).isIntact().hasNoGaps();
        }
        var written = on(record).assertThatLog(SCHOOL).entries().size()
                + on(record).assertThatLog(OTHER_SCHOOL).entries().size();
        assertThat(written)
                .isGreaterThanOrEqualTo(8 * 16)
                .isEqualTo(record.database()
                        .sql("select sum(seq) from audit_head")
                        .query(Integer.class)
                        .single());
    }

    @Test
    default void whatIsRolledBackLeavesNeitherChangeNorEntry(SampleRecord sample) {
        var record = sample.record();
        var draft = sample.drafts().in(DraftState.AWAITING_APPROVAL);
        var before = on(record).assertThatLog(SCHOOL).entries();
        assertThatThrownBy(() -> record.write(() -> {
                    record.drafts().move(draft, DraftCommand.APPROVE, sample.actor(APPROVER), "", "");
                    throw new IllegalArgumentException("the power went");
                }))
                .hasMessage("the power went");
        on(record).assertThatDraft(draft.id()).is(DraftState.AWAITING_APPROVAL);
        assertThat(on(record).assertThatLog(SCHOOL).isIntact().entries()).isEqualTo(before);
    }

    @Test
    default void nothingIsWrittenOutsideOfATransaction(SampleRecord sample) {
        var record = sample.record();
        var draft = sample.drafts().received();
        assertThatThrownBy(() -> record.audit().write(SCHOOL, Actor.COUNTERSIGN, "a", "b", ""))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> record.drafts().move(draft, DraftCommand.WITHDRAW, sample.actor(APPROVER), "", ""))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> record.claims().claim("run", record.clock().instant(), 1))
                .isInstanceOf(IllegalStateException.class);
        on(record).assertThatDraft(draft.id()).is(DraftState.RECEIVED);
        if (record.database().dialect() == Dialect.SQLITE) {
            assertThatThrownBy(() -> record.database()
                            .sql("update school set name = 'x'")
                            .update())
                    .hasMessageContaining("readonly");
        }
    }

    @Test
    default void entriesCannotBeChangedOrRemoved(SampleRecord sample) {
        var record = sample.record();
        for (var statement : List.of(
                "update audit_entry set detail = 'x' where seq = 1",
                "delete from audit_entry where seq = 1",
                "delete from audit_entry")) {
            assertThatThrownBy(() ->
                            record.write(() -> record.database().sql(statement).update()))
                    .hasMessageContaining("the audit log is append-only");
        }
        var swap = record.database().dialect() == Dialect.SQLITE
                ? "insert or replace into audit_entry select school_id, seq, at, actor_id, 'x', origin, action, "
                        + "subject, detail, hash from audit_entry where seq = 1"
                : "truncate audit_entry";
        assertThatThrownBy(() -> record.write(() -> record.database().sql(swap).update()))
                .hasMessageContaining("the audit log is append-only");
        on(record).assertThatLog(SCHOOL).isIntact();
    }

    @Test
    default void aChangeOfAnyFieldIsFound(SampleRecord sample) {
        var record = sample.record();
        for (var column : List.of("actor_id", "actor", "origin", "action", "subject", "detail", "hash")) {
            var seq = 3;
            var before = record.database()
                    .sql("select " + column + " from audit_entry where school_id = ? and seq = ?")
                    .params(SCHOOL, seq)
                    .query(String.class)
                    .single();
            forge(
                    record,
                    "update audit_entry set %s = 'forged' where school_id = '%s' and seq = %d"
                            .formatted(column, SCHOOL, seq));
            on(record).assertThatLog(SCHOOL).isBrokenAt(seq);
            forge(
                    record,
                    "update audit_entry set %s = '%s' where school_id = '%s' and seq = %d"
                            .formatted(column, before, SCHOOL, seq));
            on(record).assertThatLog(SCHOOL).isIntact();
        }
        var later = record.database().dialect() == Dialect.SQLITE ? "at + 1" : "at + interval '1 millisecond'";
        forge(record, "update audit_entry set at = %s where school_id = '%s' and seq = 5".formatted(later, SCHOOL));
        on(record).assertThatLog(SCHOOL).isBrokenAt(5);
        on(record).assertThatLog(OTHER_SCHOOL).isIntact();
    }

    @Test
    default void aRemovedEntryIsFound(SampleRecord sample) {
        var record = sample.record();
        forge(record, "delete from audit_entry where seq = 4 and school_id = '" + SCHOOL + "'");
        on(record).assertThatLog(SCHOOL).isBrokenAt(4);
    }

    @Test
    default void aCutTailIsFound(SampleRecord sample) {
        var record = sample.record();
        var last = on(record).assertThatLog(SCHOOL).entries().size();
        forge(record, "delete from audit_entry where seq = %d and school_id = '%s'".formatted(last, SCHOOL));
        on(record).assertThatLog(SCHOOL).isBrokenAt(last);
        forge(record, "update audit_head set seq = %d where school_id = '%s'".formatted(last - 1, SCHOOL));
        on(record).assertThatLog(SCHOOL).isBroken();
    }

    @Test
    default void anAddedTailAndAnEmptiedLogAreFound(SampleRecord sample) {
        var record = sample.record();
        record.write(() -> record.database().sql("""
                        insert into audit_entry select school_id, 100000, at, actor_id, actor, origin, action, subject,
                          detail, hash from audit_entry where seq = 1 and school_id = ?""").param(SCHOOL).update());
        on(record).assertThatLog(SCHOOL).isBroken();
        forge(record, "delete from audit_entry where school_id = '" + OTHER_SCHOOL + "'");
        on(record).assertThatLog(OTHER_SCHOOL).isBroken();
        forge(record, "delete from audit_head where school_id = '" + OTHER_SCHOOL + "'");
        on(record).assertThatLog(OTHER_SCHOOL).isBroken();
    }

    /** What an owner of the database can do: switch off the guard, change, switch it on. */
    private static void forge(RecordFixture record, String statement) {
        var sqlite = record.database().dialect() == Dialect.SQLITE;
        var steps = sqlite
                ? List.of("drop trigger if exists audit_no_update", "drop trigger if exists audit_no_delete", statement)
                : List.of(
                        "alter table audit_entry disable trigger all",
                        statement,
                        "alter table audit_entry enable trigger all");
        record.write(() -> steps.forEach(step -> record.database().sql(step).update()));
    }

    @Test
    default void entriesAreReadByTimeAndNumber(SampleRecord sample) {
        var record = sample.record();
        var start = record.clock().instant();
        var all = on(record).assertThatLog(SCHOOL).entries();
        record.clock().advance(java.time.Duration.ofHours(1));
        record.write(() -> record.audit().write(SCHOOL, Actor.COUNTERSIGN, "test.later", "test:1", "détail"));
        var later = record.clock().instant();
        assertThat(record.audit().entries(SCHOOL, start, later, 0, 1000)).isEqualTo(all);
        assertThat(record.audit().entries(SCHOOL, start, later, 2, 2)).isEqualTo(all.subList(2, 4));
        assertThat(record.audit().entries(SCHOOL, later, later.plusMillis(1), 0, 9))
                .extracting(entry -> entry.detail())
                .containsExactly("détail");
        assertThat(record.audit().newest(SCHOOL, Long.MAX_VALUE, 1))
                .extracting(entry -> entry.action())
                .containsExactly("test.later");
        assertThat(record.audit().newest(SCHOOL, 3, 9))
                .extracting(entry -> entry.seq())
                .containsExactly(2L, 1L);
    }
}
