package uk.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.countersign.testing.SampleRecord.ADMIN;
import static uk.countersign.testing.SampleRecord.OTHER_AUTHOR;
import static uk.countersign.testing.SampleRecord.OTHER_SCHOOL;
import static uk.countersign.testing.SampleRecord.SCHOOL;
import static uk.countersign.testing.SampleRecord.WILLING_PUPIL;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditEntry;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.PersonMention;
import uk.countersign.experience.OwnExample;
import uk.countersign.experience.OwnExamples;
import uk.countersign.experience.OwnReader;
import uk.countersign.experience.OwnReaders;
import uk.countersign.testing.RecordAssertions;
import uk.countersign.testing.SampleRecord;

/** What a school's approvers taught, and what was learnt from it. */
interface ExperienceContract {

    private static boolean take(SampleRecord sample, Draft draft, String label) {
        var record = sample.record();
        return record.write(() -> record.get(OwnExamples.class)
                .take(
                        draft.schoolId(),
                        draft.id(),
                        draft.revisionId(),
                        label,
                        "Well done § for the match.",
                        Actor.COUNTERSIGN));
    }

    private static List<String> actions(SampleRecord sample, String school) {
        return RecordAssertions.on(sample.record()).assertThatLog(school).isIntact().entries().stream()
                .map(AuditEntry::action)
                .filter(action -> action.startsWith("reader."))
                .toList();
    }

    private static int propose(SampleRecord sample, String school, String weights) {
        var learnt = new OwnReaders.Learnt(weights.getBytes(java.nio.charset.StandardCharsets.UTF_8), "base", 3, "{}");
        var record = sample.record();
        return record.write(() -> record.get(OwnReaders.class).propose(school, learnt, Actor.COUNTERSIGN));
    }

    @Test
    default void aRevisionIsTakenOnceAndTheLaterDecisionCounts(SampleRecord sample) {
        var examples = sample.record().get(OwnExamples.class);
        var draft = sample.drafts().in(DraftState.AWAITING_APPROVAL);
        assertThat(take(sample, draft, "ok")).isTrue();
        assertThat(take(sample, draft, "ok")).isFalse();
        sample.record().clock().advance(Duration.ofHours(1));
        assertThat(take(sample, draft, "tone")).isTrue();

        assertThat(examples.of(SCHOOL))
                .singleElement()
                .isEqualTo(new OwnExample(
                        draft.id(),
                        draft.revisionId(),
                        "tone",
                        "Well done § for the match.",
                        sample.record().clock().instant()));
        assertThat(examples.of(SCHOOL).get(0).toString()).doesNotContain("match");
        assertThat(examples.of(OTHER_SCHOOL)).isEmpty();
        assertThat(actions(sample, SCHOOL)).containsExactly("reader.example-taken", "reader.example-taken");
        assertThatThrownBy(() -> sample.record()
                        .write(() -> sample.record()
                                .database()
                                .sql("update own_example set label = 'ok'")
                                .update()))
                .hasStackTraceContaining("stays as it was taken");
    }

    @Test
    default void whatIsOldOrTakenBackOrForgottenIsDeletedOnTheRecord(SampleRecord sample) {
        var record = sample.record();
        var examples = record.get(OwnExamples.class);
        var first = sample.drafts().in(DraftState.AWAITING_APPROVAL);
        take(sample, first, "ok");
        var others = sample.drafts().received(OTHER_SCHOOL, OTHER_AUTHOR);
        take(sample, others, "ok");
        record.clock().advance(Duration.ofDays(10));
        var second = sample.drafts().in(DraftState.AWAITING_APPROVAL);
        take(sample, second, "tone");
        var edge = record.clock().instant().minus(Duration.ofDays(5));

        assertThat(examples.since(SCHOOL, edge)).isEqualTo(1);
        assertThat(record.write(() -> examples.deleteBefore(SCHOOL, edge, Actor.COUNTERSIGN)))
                .isEqualTo(1);
        assertThat(record.write(() -> examples.deleteBefore(SCHOOL, edge, Actor.COUNTERSIGN)))
                .isZero();
        assertThat(examples.of(SCHOOL)).extracting(OwnExample::draftId).containsExactly(second.id());
        assertThat(record.write(() -> examples.drop(SCHOOL, second.id(), second.revisionId(), Actor.COUNTERSIGN)))
                .isTrue();
        assertThat(record.write(() -> examples.drop(SCHOOL, second.id(), second.revisionId(), Actor.COUNTERSIGN)))
                .isFalse();
        take(sample, first, "ok");
        assertThat(record.write(() -> examples.forget(SCHOOL, "We start afresh.", sample.actor(ADMIN))))
                .isEqualTo(1);
        assertThat(examples.of(SCHOOL)).isEmpty();
        assertThat(examples.of(OTHER_SCHOOL)).hasSize(1);
        assertThat(actions(sample, SCHOOL))
                .containsExactly(
                        "reader.example-taken",
                        "reader.example-taken",
                        "reader.examples-deleted",
                        "reader.example-dropped",
                        "reader.example-taken",
                        "reader.examples-forgotten");
    }

    @Test
    default void whatNamesSomebodyWhoMustNotAppearGoes(SampleRecord sample) {
        var record = sample.record();
        var examples = record.get(OwnExamples.class);
        var draft = sample.drafts().in(DraftState.AWAITING_APPROVAL);
        var plain = sample.drafts().in(DraftState.AWAITING_APPROVAL);
        var pupil = record.register().of(SCHOOL).entries().stream()
                .filter(entry -> entry.person().externalId().equals(WILLING_PUPIL))
                .findFirst()
                .orElseThrow();
        record.write(() -> record.revisions()
                .writePeople(
                        draft.revisionId(),
                        List.of(new PersonMention(pupil.person().id(), PersonMention.How.NAMED, true))));
        take(sample, draft, "ok");
        take(sample, plain, "ok");
        assertThat(record.write(() -> examples.deleteOfHidden(SCHOOL, Actor.COUNTERSIGN)))
                .isZero();
        record.write(() -> record.register().markNeverPublish(SCHOOL, WILLING_PUPIL, true, sample.actor(ADMIN)));
        assertThat(record.write(() -> examples.deleteOfHidden(SCHOOL, Actor.COUNTERSIGN)))
                .isEqualTo(1);
        assertThat(examples.of(SCHOOL)).extracting(OwnExample::draftId).containsExactly(plain.id());
    }

    @Test
    default void theNewestAcceptedReaderCountsAndUndoingItBringsBackTheOneBefore(SampleRecord sample) {
        var record = sample.record();
        var readers = record.get(OwnReaders.class);
        var admin = sample.actor(ADMIN);
        assertThat(readers.versionInForce(SCHOOL)).isZero();
        int first = propose(sample, SCHOOL, "one");
        assertThat(record.write(() -> readers.accept(SCHOOL, first, "It finds more.", admin)))
                .isTrue();
        assertThat(record.write(() -> readers.accept(SCHOOL, first, "Again.", admin)))
                .isFalse();
        int stale = propose(sample, SCHOOL, "stale");
        int second = propose(sample, SCHOOL, "two");
        assertThat(record.write(() -> readers.accept(SCHOOL, stale, "Late.", admin)))
                .isFalse();
        assertThat(record.write(() -> readers.accept(OTHER_SCHOOL, second, "Not theirs.", admin)))
                .isFalse();
        assertThat(readers.versionInForce(SCHOOL)).isEqualTo(first);
        record.write(() -> readers.accept(SCHOOL, second, "Better still.", admin));

        assertThat(readers.inForce(SCHOOL).map(OwnReader::version)).contains(second);
        assertThat(readers.weights(SCHOOL, second)).asString().isEqualTo("two");
        assertThat(readers.versionInForce(OTHER_SCHOOL)).isZero();
        assertThat(record.write(() -> readers.undo(SCHOOL, first, "Not the newest.", admin)))
                .isFalse();
        assertThat(record.write(() -> readers.undo(SCHOOL, second, "Too fussy.", admin)))
                .isTrue();
        assertThat(readers.inForce(SCHOOL).map(OwnReader::version)).contains(first);
        record.write(() -> readers.undo(SCHOOL, first, "Back to the program's.", admin));
        assertThat(readers.inForce(SCHOOL)).isEmpty();
        assertThat(readers.of(SCHOOL))
                .extracting(OwnReader::state)
                .containsExactly(OwnReader.State.UNDONE, OwnReader.State.REFUSED, OwnReader.State.UNDONE);
        assertThat(readers.of(SCHOOL).get(0).undone().map(OwnReader.Step::by)).contains("Ms Jones");
        assertThat(actions(sample, SCHOOL))
                .containsExactly(
                        "reader.proposed",
                        "reader.accepted",
                        "reader.proposed",
                        "reader.refused",
                        "reader.proposed",
                        "reader.accepted",
                        "reader.undone",
                        "reader.undone");
    }

    @Test
    default void whatAReaderHasLearntIsImmutable(SampleRecord sample) {
        var record = sample.record();
        int version = propose(sample, SCHOOL, "one");
        for (var change : List.of("weights = 'two'", "figures = '[]'", "state = 'UNDONE'", "version = 9")) {
            assertThatThrownBy(() -> record.write(() -> record.database()
                            .sql("update own_reader set " + change + " where version = " + version)
                            .update()))
                    .as(change)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThatThrownBy(() -> record.write(() -> record.database().sql("""
                        insert into own_reader (id, school_id, version, state, weights, base, examples, figures,
                          proposed_by, proposed_at)
                        select 'forged', school_id, 77, 'IN_FORCE', weights, base, examples, figures, proposed_by,
                          proposed_at from own_reader""").update()))
                .hasStackTraceContaining("begins as PROPOSED");
        assertThat(record.get(OwnReaders.class).of(SCHOOL))
                .singleElement()
                .satisfies(reader -> assertThat(reader.state()).isEqualTo(OwnReader.State.PROPOSED));
    }
}
