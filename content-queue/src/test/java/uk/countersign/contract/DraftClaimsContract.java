package uk.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.RecordAssertions.on;
import static uk.countersign.testing.SampleRecord.APPROVER;
import static uk.countersign.testing.SampleRecord.DEPUTY;
import static uk.countersign.testing.SampleRecord.OTHER_AUTHOR;
import static uk.countersign.testing.SampleRecord.OTHER_SCHOOL;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftClaims.Verdicted;
import uk.countersign.draft.DraftCommand;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Verdict;
import uk.countersign.state.Move;
import uk.countersign.testing.Race;
import uk.countersign.testing.RecordFixture;
import uk.countersign.testing.SampleRecord;

/** No draft is ever worked on by two, and none is forgotten. */
interface DraftClaimsContract {

    Duration LEASE = Duration.ofMinutes(5);
    Verdicted PASSED = new Verdicted(Optional.of(Verdict.PASS), Optional.empty(), "Choir", "", "");

    private static List<Draft> claim(RecordFixture record, String owner, int limit) {
        return record.write(
                () -> record.claims().claim(owner, record.clock().instant().plus(LEASE), limit));
    }

    private static Move<DraftState> finish(RecordFixture record, Draft draft, String owner) {
        return record.write(() -> record.claims().finish(draft, owner, DraftCommand.PRESENT, PASSED));
    }

    @Test
    default void whatHasWaitedLongestIsClaimedFirst(SampleRecord sample) {
        var record = sample.record();
        List<String> arrived = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            arrived.add(sample.drafts().received().id());
            record.clock().advance(Duration.ofMinutes(1));
        }
        assertThat(claim(record, "run", 3)).extracting(Draft::id).isEqualTo(arrived.subList(0, 3));
        assertThat(record.claims().claimedBy("run")).extracting(Draft::id).isEqualTo(arrived.subList(0, 3));
        assertThat(claim(record, "run", 3)).extracting(Draft::id).isEqualTo(arrived.subList(3, 5));
        assertThat(claim(record, "run", 3)).isEmpty();
    }

    @Test
    default void manyRunsNeverShareADraftAndLeaveNone(SampleRecord sample) {
        var record = sample.record();
        for (int i = 0; i < 30; i++) {
            sample.drafts().received();
            sample.drafts().received(OTHER_SCHOOL, OTHER_AUTHOR);
        }
        var claimed = Race.of(6, number -> {
            List<Draft> mine = new ArrayList<>();
            for (var chunk = claim(record, "run-" + number, 4);
                    !chunk.isEmpty();
                    chunk = claim(record, "run-" + number, 4)) {
                mine.addAll(chunk);
            }
            return mine;
        });
        var all = claimed.stream().flatMap(List::stream).map(Draft::id).toList();
        assertThat(all).doesNotHaveDuplicates();
        // A run may find nothing just while another has what is left: it is back for the next.
        assertThat(all.size() + claim(record, "late", 100).size()).isEqualTo(60);
    }

    @Test
    default void aClaimThatRanOutReturnsAndItsOldOwnerCanWriteNothing(SampleRecord sample) {
        var record = sample.record();
        var draft = sample.drafts().received();
        claim(record, "slow", 1);
        record.clock().advance(LEASE);
        assertThat(record.write(() -> record.claims().giveBackExpiredClaims())).isZero();
        record.clock().advance(Duration.ofMillis(1));
        assertThat(record.write(() -> record.claims().giveBackExpiredClaims())).isEqualTo(1);
        on(record).assertThatDraft(draft.id()).is(DraftState.RECEIVED);
        assertThat(finish(record, draft, "slow")).isEqualTo(new Move.NotAllowed<>(DraftState.RECEIVED));

        assertThat(claim(record, "quick", 1)).extracting(Draft::id).containsExactly(draft.id());
        assertThat(finish(record, draft, "slow")).isEqualTo(new Move.Overtaken<>());
        assertThat(finish(record, draft, "quick").done()).isTrue();
        on(record)
                .assertThatDraft(draft.id())
                .is(DraftState.AWAITING_APPROVAL)
                .hasHistory("draft.received", "draft.claimed", "draft.unclaimed", "draft.claimed", "draft.screened");
    }

    @Test
    default void aRunGivesBackWhatItHasNotFinished(SampleRecord sample) {
        var record = sample.record();
        var done = sample.drafts().received();
        var left = sample.drafts().received();
        claim(record, "run", 2);
        finish(record, done, "run");
        assertThat(record.write(() -> record.claims().giveBack("another"))).isZero();
        assertThat(record.write(() -> record.claims().giveBack("run"))).isEqualTo(1);
        on(record).assertThatDraft(left.id()).is(DraftState.RECEIVED);
        on(record).assertThatDraft(done.id()).is(DraftState.AWAITING_APPROVAL);
    }

    @Test
    default void allClaimsCanBeGivenBackWhenTheApplicationStarts(SampleRecord sample) {
        var record = sample.record();
        sample.drafts().received();
        sample.drafts().received(OTHER_SCHOOL, OTHER_AUTHOR);
        claim(record, "died", 2);
        assertThat(record.write(() -> record.claims().giveBackAll())).isEqualTo(2);
        assertThat(claim(record, "next", 9)).hasSize(2);
    }

    @Test
    default void aDraftThatWasWithdrawnWhileItWasScreenedStaysWithdrawn(SampleRecord sample) {
        var record = sample.record();
        var draft = sample.drafts().claimed("run");
        sample.drafts().moved(draft, DraftCommand.WITHDRAW);
        assertThat(finish(record, draft, "run")).isEqualTo(new Move.NotAllowed<>(DraftState.WITHDRAWN));
        on(record).assertThatDraft(draft.id()).is(DraftState.WITHDRAWN);
    }

    @Test
    default void ofConflictingDecisionsExactlyOneHolds(SampleRecord sample) {
        var record = sample.record();
        for (int round = 0; round < 5; round++) {
            var draft = sample.drafts().in(DraftState.AWAITING_APPROVAL);
            var moves = Race.of(
                    8,
                    number -> record.write(() -> record.drafts()
                            .move(
                                    draft,
                                    number % 2 == 0 ? DraftCommand.APPROVE : DraftCommand.REJECT,
                                    sample.actor(number % 2 == 0 ? APPROVER : DEPUTY),
                                    "",
                                    "")));
            assertThat(moves).filteredOn(Move::done).hasSize(1);
            var state = record.drafts().get(draft.id()).state();
            assertThat(moves).contains(new Move.Done<>(DraftState.AWAITING_APPROVAL, state));
            on(record)
                    .assertThatDraft(draft.id())
                    .wasOnce(state == DraftState.APPROVED ? "draft.approved" : "draft.rejected");
        }
    }
}
