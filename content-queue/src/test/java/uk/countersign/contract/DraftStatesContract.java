package uk.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.countersign.testing.RecordAssertions.on;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.countersign.draft.DraftCommand;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.DraftTransitions;
import uk.countersign.state.Move;
import uk.countersign.testing.SampleRecord;

/** What may happen to a draft in each state, through the code and past it. */
interface DraftStatesContract {

    @TestFactory
    default Stream<DynamicTest> everyCommandInEveryStateDoesWhatTheTableSays(SampleRecord sample) {
        return Arrays.stream(DraftState.values())
                .flatMap(state -> Arrays.stream(DraftCommand.values())
                        .map(command -> DynamicTest.dynamicTest(
                                command + " in " + state, () -> commandDoesWhatTheTableSays(sample, state, command))));
    }

    private static void commandDoesWhatTheTableSays(SampleRecord sample, DraftState state, DraftCommand command) {
        var record = sample.record();
        var draft = sample.drafts().in(state);
        var entries =
                record.audit().about(draft.schoolId(), "draft:" + draft.id()).size();

        var move = record.write(
                () -> record.drafts().move(draft, command, sample.actor(SampleRecord.APPROVER), "because", ""));

        var next = DraftTransitions.TABLE.next(state, command);
        if (next.isPresent()) {
            assertThat(move).isEqualTo(new Move.Done<>(state, next.get()));
        } else {
            assertThat(move).isEqualTo(new Move.NotAllowed<>(state));
        }
        on(record).assertThatDraft(draft.id()).is(next.orElse(state));
        assertThat(record.audit().about(draft.schoolId(), "draft:" + draft.id()))
                .hasSize(entries + (next.isPresent() ? 1 : 0));
    }

    @TestFactory
    default Stream<DynamicTest> theDatabaseRefusesEveryOtherChangeOfState(SampleRecord sample) {
        return Arrays.stream(DraftState.values())
                .flatMap(from -> Arrays.stream(DraftState.values())
                        .map(to -> DynamicTest.dynamicTest(
                                from + " to " + to, () -> rawChangeIsJudged(sample, from, to))));
    }

    private static void rawChangeIsJudged(SampleRecord sample, DraftState from, DraftState to) {
        var record = sample.record();
        var draft = sample.drafts().in(from);
        Runnable change = () -> record.write(() -> record.database()
                .sql("update draft set state = ? where id = ?")
                .params(to.name(), draft.id())
                .update());
        if (from == to
                || Tables.pairs(DraftTransitions.TABLE, DraftState.class, DraftCommand.class)
                        .contains(from + " " + to)) {
            change.run();
            on(record).assertThatDraft(draft.id()).is(to);
        } else {
            assertThatThrownBy(change::run).hasMessageContaining("a draft may not change its state in this way");
            on(record).assertThatDraft(draft.id()).is(from);
        }
    }

    @Test
    default void theTableInTheDatabaseIsTheTableInTheCode(SampleRecord sample) {
        assertThat(Tables.inDatabase(sample.record(), "draft"))
                .containsExactlyInAnyOrderElementsOf(
                        Tables.pairs(DraftTransitions.TABLE, DraftState.class, DraftCommand.class));
    }

    @Test
    default void aDraftCanOnlyBeginAsReceived(SampleRecord sample) {
        var record = sample.record();
        for (var state : DraftState.values()) {
            Runnable insertion = () -> record.write(() -> record.database()
                    .sql("""
                            insert into draft (id, school_id, author_id, source, title, state, received_at, changed_at)
                            select ?, school_id, author_id, source, title, ?, received_at, changed_at from draft
                            where id = ?""")
                    .params(
                            "begins-" + state,
                            state.name(),
                            sample.drafts().received().id())
                    .update());
            if (state == DraftState.RECEIVED) {
                insertion.run();
            } else {
                assertThatThrownBy(insertion::run).hasMessageContaining("a draft begins as RECEIVED");
            }
        }
    }
}
