package uk.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.RecordAssertions.on;
import static uk.countersign.testing.SampleRecord.APPROVER;
import static uk.countersign.testing.SampleRecord.AUTHOR;
import static uk.countersign.testing.SampleRecord.COLLEAGUE;
import static uk.countersign.testing.SampleRecord.OTHER_AUTHOR;
import static uk.countersign.testing.SampleRecord.OTHER_SCHOOL;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftCommand;
import uk.countersign.draft.DraftQuery;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Drafts.Received;
import uk.countersign.draft.NewDraft;
import uk.countersign.draft.Source;
import uk.countersign.state.Move;
import uk.countersign.testing.Race;
import uk.countersign.testing.SampleDrafts;
import uk.countersign.testing.SampleRecord;

/** Taking drafts in, finding them again, changing them. */
interface DraftsContract {

    private static Received receive(SampleRecord sample, Optional<String> key) {
        return sample.record()
                .write(() -> sample.record().drafts().receive(SampleDrafts.newDraft(key), sample.actor(AUTHOR)));
    }

    @Test
    default void theSameKeyIsTheSameDraft(SampleRecord sample) {
        var first = receive(sample, Optional.of("k-1"));
        var second = receive(sample, Optional.of("k-1"));
        assertThat(first.isNew()).isTrue();
        assertThat(second).isEqualTo(new Received(first.draft(), false));
        on(sample.record())
                .assertThatDraft(first.draft().id())
                .hasHistory("draft.received")
                .hasRevisions(1);
    }

    @Test
    default void theSameKeyTwiceAtOnceIsTheSameDraft(SampleRecord sample) {
        var results = Race.of(12, number -> receive(sample, Optional.of("k-1")));
        assertThat(results.stream().map(result -> result.draft().id()).distinct())
                .hasSize(1);
        assertThat(results).filteredOn(Received::isNew).hasSize(1);
    }

    @Test
    default void withoutAKeyEveryDraftIsAnother(SampleRecord sample) {
        assertThat(receive(sample, Optional.empty()).draft().id())
                .isNotEqualTo(receive(sample, Optional.empty()).draft().id());
    }

    @Test
    default void theKeyOfAnotherAuthorIsAnotherDraft(SampleRecord sample) {
        var mine = receive(sample, Optional.of("k-1"));
        var theirs = sample.record()
                .write(() -> sample.record()
                        .drafts()
                        .receive(
                                new NewDraft(
                                        SCHOOL,
                                        COLLEAGUE,
                                        Source.API,
                                        "Choir",
                                        SampleDrafts.submitted("Another text"),
                                        Optional.of("k-1"),
                                        Optional.empty()),
                                sample.actor(COLLEAGUE)));
        assertThat(theirs.isNew()).isTrue();
        assertThat(theirs.draft().id()).isNotEqualTo(mine.draft().id());
    }

    @Test
    default void aTitleMayHoldWhatNoDatabaseTakes(SampleRecord sample) {
        var received = sample.record()
                .write(() -> sample.record()
                        .drafts()
                        .receive(
                                new NewDraft(
                                        SCHOOL,
                                        AUTHOR,
                                        Source.FOLDER,
                                        "Choir\0 d'été 🎵",
                                        SampleDrafts.submitted("Text with \0 and 🎵"),
                                        Optional.empty(),
                                        Optional.of("inbox/choir")),
                                sample.actor(AUTHOR)));
        assertThat(received.draft().title()).isEqualTo("Choir\uFFFD d'été 🎵");
        assertThat(received.draft().delivery()).contains("inbox/choir");
        assertThat(sample.record()
                        .revisions()
                        .get(received.draft().revisionId())
                        .submitted()
                        .text())
                .isEqualTo("Text with \0 and 🎵");
    }

    @ParameterizedTest
    @EnumSource(DraftState.class)
    default void aDraftIsRevisedInTheStatesThatAllowIt(DraftState state, SampleRecord sample) {
        var record = sample.record();
        var draft = sample.drafts().in(state);
        var move = record.write(() ->
                record.drafts().revise(draft, COLLEAGUE, SampleDrafts.submitted("New words"), sample.actor(COLLEAGUE)));
        var allowed = EnumSet.of(
                DraftState.RECEIVED,
                DraftState.AWAITING_APPROVAL,
                DraftState.APPROVED,
                DraftState.NEEDS_CHANGES,
                DraftState.EXPIRED,
                DraftState.QUARANTINED);
        assertThat(move.done()).isEqualTo(allowed.contains(state));
        var after = record.drafts().get(draft.id());
        if (move.done()) {
            on(record)
                    .assertThatDraft(draft.id())
                    .is(DraftState.RECEIVED)
                    .hasRevisions(2)
                    .wasOnce("draft.edited");
            assertThat(after.verdict()).isEmpty();
            assertThat(record.revisions().get(after.revisionId()).submitted().text())
                    .isEqualTo("New words");
            assertThat(record.revisions().editors(draft.id())).isEqualTo(Set.of(AUTHOR, COLLEAGUE));
        } else {
            assertThat(after).isEqualTo(draft);
            on(record).assertThatDraft(draft.id()).hasRevisions(1);
        }
    }

    @Test
    default void aRevisionOfWhatIsNoLongerTheNewestIsOvertaken(SampleRecord sample) {
        var record = sample.record();
        for (var state : List.of(DraftState.RECEIVED, DraftState.AWAITING_APPROVAL)) {
            var draft = sample.drafts().in(state);
            var results = Race.of(
                    2,
                    number -> record.write(() -> record.drafts()
                            .revise(draft, COLLEAGUE, SampleDrafts.submitted("v" + number), sample.actor(COLLEAGUE))));
            assertThat(results).filteredOn(Move::done).hasSize(1);
            assertThat(results).contains(new Move.Overtaken<>());
            on(record).assertThatDraft(draft.id()).hasRevisions(2);
        }
    }

    @Test
    default void aDecisionOnAnOlderRevisionIsOvertaken(SampleRecord sample) {
        var record = sample.record();
        var seen = sample.drafts().in(DraftState.AWAITING_APPROVAL);
        record.write(() -> {
            record.drafts().revise(seen, AUTHOR, SampleDrafts.submitted("Other words"), sample.actor(AUTHOR));
            record.claims().claim("run", record.clock().instant().plusSeconds(60), 9);
            var now = record.drafts().get(seen.id());
            record.revisions().seal(now.revisionId(), SampleDrafts.content("Other words"));
            record.drafts().move(now, DraftCommand.PRESENT, sample.actor(AUTHOR), "", "");
        });
        on(record).assertThatDraft(seen.id()).is(DraftState.AWAITING_APPROVAL);
        var move = record.write(() -> record.drafts().move(seen, DraftCommand.APPROVE, sample.actor(APPROVER), "", ""));
        assertThat(move).isEqualTo(new Move.Overtaken<>());
        on(record).assertThatDraft(seen.id()).is(DraftState.AWAITING_APPROVAL);
    }

    @Test
    default void anotherSchoolsDraftIsNotFound(SampleRecord sample) {
        var drafts = sample.record().drafts();
        var theirs = sample.drafts().received(OTHER_SCHOOL, OTHER_AUTHOR);
        assertThat(drafts.find(SCHOOL, theirs.id())).isEmpty();
        assertThat(drafts.find(OTHER_SCHOOL, theirs.id())).contains(theirs);
        assertThat(drafts.list(new DraftQuery(SCHOOL, Optional.empty(), Optional.empty(), "", 10)))
                .isEmpty();
    }

    @Test
    default void pagesHoldEveryDraftOnceInOrderOfArrival(SampleRecord sample) {
        List<String> arrived = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            arrived.add(sample.drafts().received().id());
        }
        List<String> paged = new ArrayList<>();
        var after = "";
        for (List<Draft> page = page(sample, after); !page.isEmpty(); page = page(sample, after)) {
            page.forEach(draft -> paged.add(draft.id()));
            after = paged.get(paged.size() - 1);
        }
        assertThat(paged).isEqualTo(arrived);
    }

    private static List<Draft> page(SampleRecord sample, String after) {
        return sample.record().drafts().list(new DraftQuery(SCHOOL, Optional.empty(), Optional.empty(), after, 10));
    }

    @Test
    default void listsAreNarrowedByStateAndAuthor(SampleRecord sample) {
        var record = sample.record();
        var waiting = sample.drafts().in(DraftState.AWAITING_APPROVAL);
        var mine = sample.drafts().received();
        var theirs = sample.drafts().received(SCHOOL, COLLEAGUE);
        assertThat(list(sample, Optional.of(DraftState.RECEIVED), Optional.empty()))
                .containsExactly(mine, theirs);
        assertThat(list(sample, Optional.empty(), Optional.of(AUTHOR))).containsExactly(waiting, mine);
        assertThat(list(sample, Optional.of(DraftState.RECEIVED), Optional.of(AUTHOR)))
                .containsExactly(mine);
        assertThat(record.drafts().count(SCHOOL, DraftState.RECEIVED)).isEqualTo(2);
        assertThat(record.drafts().count(OTHER_SCHOOL, DraftState.RECEIVED)).isZero();
    }

    private static List<Draft> list(SampleRecord sample, Optional<DraftState> state, Optional<String> author) {
        return sample.record().drafts().list(new DraftQuery(SCHOOL, state, author, "", 100));
    }
}
