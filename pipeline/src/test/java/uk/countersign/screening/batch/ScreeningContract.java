package uk.countersign.screening.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.SampleRecord.AUTHOR;
import static uk.countersign.testing.SampleRecord.OTHER_AUTHOR;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import uk.countersign.database.Database;
import uk.countersign.database.Dialect;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Finding;
import uk.countersign.draft.RecordedFinding;
import uk.countersign.intake.ChangeResult;
import uk.countersign.intake.DraftChange;
import uk.countersign.policy.Gravity;
import uk.countersign.policy.RuleOverride;
import uk.countersign.rig.Rig;
import uk.countersign.screening.MarkedCheck;
import uk.countersign.screening.PolicyChange;
import uk.countersign.screening.PolicyChanges;
import uk.countersign.screening.Screener;
import uk.countersign.testing.Race;
import uk.countersign.testing.RecordAssertions;
import uk.countersign.testing.SampleRecord;

/** The screening job: the same on every database. */
interface ScreeningContract {

    String TEXT = "Our Year 4 choir sang at the town hall today.";

    Rig rig();

    private Draft received(String text) {
        return rig().received(AUTHOR, text, Optional.empty(), "x");
    }

    private List<Draft> manyReceived(int count) {
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < count; i++) {
            // Of two schools in turn.
            drafts.add(rig().received(i % 2 == 0 ? AUTHOR : OTHER_AUTHOR, TEXT, Optional.empty(), "x"));
        }
        return drafts;
    }

    private RecordAssertions record() {
        return RecordAssertions.on(rig().record());
    }

    @Test
    default void aDraftThatBreaksACheckIsQuarantinedWithAReasonAndTheOthersGoOn() {
        var before = received(TEXT);
        var poison = received(TEXT + MarkedCheck.POISON);
        var deep = received(TEXT + MarkedCheck.DEEP);
        var after = received(TEXT);
        rig().screen();
        assertThat(rig().state(before)).isEqualTo(DraftState.AWAITING_APPROVAL);
        assertThat(rig().state(after)).isEqualTo(DraftState.AWAITING_APPROVAL);
        for (var broken : List.of(poison, deep)) {
            assertThat(rig().state(broken)).isEqualTo(DraftState.QUARANTINED);
            assertThat(rig().draft(broken).reason())
                    .contains("Paste its text into a new draft")
                    .doesNotContain("choir");
        }
        record().assertThatLog(SampleRecord.SCHOOL).isIntact();
    }

    @Test
    default void aDraftOfWhichNothingCanBeWrittenLosesNoOtherOfItsChunk() {
        var before = received(TEXT);
        var unwritable = received(TEXT + MarkedCheck.UNWRITABLE);
        var after = received(TEXT);
        rig().screen();
        assertThat(rig().state(before)).isEqualTo(DraftState.AWAITING_APPROVAL);
        assertThat(rig().state(after)).isEqualTo(DraftState.AWAITING_APPROVAL);
        assertThat(rig().state(unwritable)).isEqualTo(DraftState.QUARANTINED);
    }

    @Test
    default void aQuarantinedDraftIsScreenedOnceMoreWhenItsAuthorHasMendedIt() {
        var poison = received(TEXT + MarkedCheck.POISON);
        rig().screen();
        var result = rig().drafting()
                .change(
                        rig().member(AUTHOR),
                        rig().actor(AUTHOR),
                        rig().draft(poison),
                        DraftChange.NOTHING.withText(TEXT));
        assertThat(result).isInstanceOf(ChangeResult.Changed.class);
        rig().screen();
        assertThat(rig().state(poison)).isEqualTo(DraftState.AWAITING_APPROVAL);
    }

    @Test
    default void aRunThatWasKilledIsFinishedByALaterOneWithoutDoublingWhatWasFound() {
        var draft = received("Amelia Hughes sang at the town hall today.");
        rig().screen();
        var expected = found(draft);
        assertThat(expected).isNotEmpty();
        var second = received("Amelia Hughes sang at the town hall today.");
        var owner = "a run that was killed";
        var claims = rig().record().claims();
        var until = rig().record().clock().instant().plus(Duration.ofMinutes(1));
        var claimed = rig().record().write(() -> claims.claim(owner, until, 1)).get(0);
        for (var step : rig().get(ScreeningSteps.class).inOrder().subList(0, 4)) {
            take(step, claimed, owner);
        }
        assertThat(rig().screen()).isZero();
        rig().record().clock().advance(Duration.ofMinutes(2));
        assertThat(rig().screen()).isEqualTo(1);
        assertThat(found(second)).isEqualTo(expected);
        assertThat(rig().state(second)).isEqualTo(rig().state(draft));
        record().assertThatDraft(second.id()).hasRevisions(1);
    }

    private List<Finding> found(Draft draft) {
        return rig().findings(draft).stream().map(RecordedFinding::finding).toList();
    }

    private <O extends DraftStep.Worked> void take(DraftStep<O> step, Draft draft, String owner) {
        var result = step.process(draft);
        rig().get(Database.class).inTransaction(() -> step.write(result, owner));
    }

    @Test
    default void aClaimThatIsLostInTheMiddleWritesNothing() {
        var draft = received(TEXT);
        var change = DraftChange.NOTHING.withText(TEXT + " Thank you!");
        var withdrawn = new AtomicBoolean();
        WhileChecking.run(TEXT, () -> {
            var member = rig().member(AUTHOR);
            assertThat(rig().drafting().withdraw(member, rig().actor(AUTHOR), rig().draft(draft)))
                    .isInstanceOf(ChangeResult.Changed.class);
            assertThat(rig().drafting().change(member, rig().actor(AUTHOR), rig().draft(draft), change))
                    .isInstanceOf(ChangeResult.NotNow.class);
            withdrawn.set(true);
        });
        rig().screen();
        assertThat(withdrawn).isTrue();
        assertThat(rig().state(draft)).isEqualTo(DraftState.WITHDRAWN);
        assertThat(rig().digest(draft)).isEmpty();
        assertThat(rig().draft(draft).verdict()).isEmpty();
    }

    @Test
    default void aPolicyThatBecomesStricterWhileADraftIsCheckedCountsForIt() {
        var text = "TODAY THE HALL IS CLOSED AND SO IS THE FIELD. " + TEXT;
        var draft = received(text);
        var changes = rig().get(PolicyChanges.class);
        var actor = rig().actor(SampleRecord.ADMIN);
        var wanted = new RuleOverride.Wanted("name-apart", Optional.of(Gravity.BLOCK), Map.of(), "Agreed.");
        WhileChecking.run(
                text,
                () -> assertThat(changes.override(SampleRecord.SCHOOL, wanted, actor))
                        .isInstanceOf(PolicyChange.Done.class));
        rig().screen();
        // The run that lost it may have claimed it once more already.
        rig().screen();
        changes.undo(SampleRecord.SCHOOL, "name-apart", actor);
        assertThat(rig().state(draft)).isEqualTo(DraftState.AWAITING_APPROVAL);
        record().assertThatDraft(draft.id()).wasOnce("draft.unclaimed").wasOnce("draft.screened");
        record().assertThatDraft(draft.id()).hasRevisions(1);
    }

    @Test
    default void runsAtOnceScreenEachDraftOnceOfHoweverManySchools() {
        var drafts = manyReceived(24);
        Race.of(3, number -> rig().screen());
        // What one run claimed last may be left to the next one.
        rig().screen();
        for (var draft : drafts) {
            assertThat(rig().state(draft)).isEqualTo(DraftState.AWAITING_APPROVAL);
            record().assertThatDraft(draft.id()).wasOnce("draft.claimed").wasOnce("draft.screened");
        }
        record().assertThatLog(SampleRecord.SCHOOL).isIntact();
        record().assertThatLog(SampleRecord.OTHER_SCHOOL).isIntact();
    }

    @Test
    default void screeningAndPeopleWhoChangeDraftsMeanwhileNeverStopEachOther() {
        for (int round = 0; round < 4; round++) {
            var drafts = manyReceived(12);
            Race.<Integer>of(List.of(
                    () -> rig().screen(), () -> changeAll(drafts, AUTHOR), () -> changeAll(drafts, OTHER_AUTHOR)));
            rig().screen();
            assertThat(drafts)
                    .allSatisfy(draft ->
                            assertThat(rig().state(draft)).isIn(DraftState.AWAITING_APPROVAL, DraftState.WITHDRAWN));
        }
    }

    private int changeAll(List<Draft> drafts, String author) {
        drafts.stream().filter(draft -> draft.authorId().equals(author)).forEach(draft -> {
            var now = rig().draft(draft);
            var text = DraftChange.NOTHING.withText(TEXT + " Thank you!");
            rig().drafting().change(rig().member(author), rig().actor(author), now, text);
            if (draft.id().hashCode() % 3 == 0) {
                rig().drafting().withdraw(rig().member(author), rig().actor(author), rig().draft(draft));
            }
        });
        return 0;
    }

    /** The rig of these tests. */
    static Rig on(Dialect dialect) {
        return Rig.on(
                dialect,
                beans -> beans.registerBean(Screener.class, WhileChecking::around),
                "countersign.screening.chunk=4",
                "countersign.screening.at-once=10");
    }
}
