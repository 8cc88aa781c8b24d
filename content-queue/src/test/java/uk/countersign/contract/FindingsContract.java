package uk.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.countersign.testing.SampleRecord.APPROVER;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.countersign.draft.CheckName;
import uk.countersign.draft.Decision;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Finality;
import uk.countersign.draft.Finding.Place;
import uk.countersign.draft.RecordedFinding;
import uk.countersign.draft.Severity;
import uk.countersign.draft.Span;
import uk.countersign.draft.Verdict;
import uk.countersign.testing.SampleRecord;

/** What checks found, and what was decided. */
interface FindingsContract {

    private static Finding finding(Severity severity, String message, Finality finality) {
        return new Finding(
                CheckName.PERSONAL_DATA,
                "phone",
                "default:privacy.2",
                severity,
                Place.altText(1),
                Optional.of(new Span(0, 4)),
                Optional.of("x"),
                message,
                Optional.of("instead"),
                finality);
    }

    private static Finding bare() {
        return new Finding(
                CheckName.TONE,
                "shouting",
                "default:tone.1",
                Severity.WARN,
                Place.TEXT,
                Optional.empty(),
                Optional.empty(),
                "Capitals.",
                Optional.empty(),
                Finality.LIFTABLE);
    }

    @Test
    default void findingsComeBackGravestFirstThenInTheOrderOfTheChecks(SampleRecord sample) {
        var record = sample.record();
        var revision = sample.drafts().received().revisionId();
        var fix = finding(Severity.FIX, "a", Finality.LIFTABLE);
        var block = finding(Severity.BLOCK, "b", Finality.FINAL);
        var secondBlock = finding(Severity.BLOCK, "c", Finality.LIFTABLE);
        record.write(() -> {
            record.findings().write(revision, "names", List.of(bare(), fix, block));
            record.findings().write(revision, "tone", List.of(secondBlock));
            record.findings().write(revision, "names", List.of(bare(), fix, block));
        });
        assertThat(record.findings().of(revision))
                .extracting(RecordedFinding::finding)
                .containsExactly(secondBlock, block, fix, bare());
        assertThat(record.findings().of("another")).isEmpty();
    }

    @Test
    default void aLiftedBlockMustBeConfirmedAndAFinalOneStays(SampleRecord sample) {
        var record = sample.record();
        var draft = sample.drafts().in(DraftState.NEEDS_CHANGES);
        var revision = record.revisions().get(draft.revisionId());
        record.write(() -> record.findings()
                .write(
                        revision.id(),
                        "names",
                        List.of(
                                finding(Severity.BLOCK, "a", Finality.LIFTABLE),
                                finding(Severity.BLOCK, "b", Finality.FINAL))));
        var ids = record.findings().of(revision.id()).stream()
                .map(RecordedFinding::id)
                .toList();
        record.write(
                () -> record.decisions().write(revision, sample.actor(APPROVER), Decision.Kind.LIFT, "Agreed.", ids));
        assertThat(record.findings().of(revision.id()))
                .extracting(RecordedFinding::severity)
                .containsExactly(Severity.BLOCK, Severity.CONFIRM);
        record.write(() -> record.drafts().rejudge(draft));
        assertThat(record.drafts().get(draft.id()).verdict()).contains(Verdict.BLOCK);
        record.write(() -> {
            record.findings().write(revision.id(), "names", List.of());
            record.drafts().rejudge(draft);
        });
        assertThat(record.drafts().get(draft.id()).verdict()).contains(Verdict.PASS);
    }

    @Test
    default void decisionsAreKeptInTheirOrderUnderTheDigestThatWasSeen(SampleRecord sample) {
        var record = sample.record();
        var draft = sample.drafts().in(DraftState.AWAITING_APPROVAL);
        var revision = record.revisions().get(draft.revisionId());
        record.write(() -> {
            record.decisions().write(revision, sample.actor(APPROVER), Decision.Kind.APPROVE, "", List.of("f1", "f2"));
            record.decisions().write(revision, sample.actor(APPROVER), Decision.Kind.UNDO, "Wait.", List.of());
        });
        assertThat(record.decisions().on(draft.id()))
                .extracting(Decision::kind, Decision::digest, Decision::member, Decision::confirmed, Decision::note)
                .containsExactly(
                        tuple(
                                Decision.Kind.APPROVE,
                                revision.digest().orElseThrow(),
                                "Mrs Hart",
                                List.of("f1", "f2"),
                                ""),
                        tuple(Decision.Kind.UNDO, revision.digest().orElseThrow(), "Mrs Hart", List.of(), "Wait."));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    default void nothingIsDecidedBeforeTheScreening(SampleRecord sample) {
        var record = sample.record();
        var revision = record.revisions().get(sample.drafts().received().revisionId());
        assertThatThrownBy(() -> record.write(() -> record.decisions()
                        .write(revision, sample.actor(APPROVER), Decision.Kind.APPROVE, "", List.of())))
                .isInstanceOf(IllegalStateException.class);
    }
}
