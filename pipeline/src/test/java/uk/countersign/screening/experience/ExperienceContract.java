package uk.countersign.screening.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.SampleRecord.ADMIN;
import static uk.countersign.testing.SampleRecord.APPROVER;
import static uk.countersign.testing.SampleRecord.AUTHOR;
import static uk.countersign.testing.SampleRecord.OTHER_AUTHOR;
import static uk.countersign.testing.SampleRecord.OTHER_SCHOOL;
import static uk.countersign.testing.SampleRecord.SCHOOL;
import static uk.countersign.testing.SampleRecord.WILLING_PUPIL;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.countersign.audit.Actor;
import uk.countersign.draft.Decision;
import uk.countersign.draft.Draft;
import uk.countersign.draft.Finding;
import uk.countersign.draft.RecordedFinding;
import uk.countersign.experience.OwnExample;
import uk.countersign.experience.OwnExamples;
import uk.countersign.experience.OwnReader;
import uk.countersign.experience.OwnReaders;
import uk.countersign.rig.Rig;
import uk.countersign.screening.SchoolContexts;
import uk.countersign.screening.meaning.Family;
import uk.countersign.testing.RecordAssertions;

/** What a school's reader learns from its approvers, from the decision to the next screening: the same on every database. */
interface ExperienceContract {

    String CROSS =
            "Amelia Hughes and 3 others saw it: whoever keeps parking on our zigzags should be ashamed of themselves."
                    + " Frankly, we are sick of it.";
    String RUMPUS = "Our rumpus parade in the %s is on again on Friday after lunch for everybody.";
    List<String> PLACES =
            List.of("hall", "field", "yard", "canteen", "gym", "library", "corridor", "pool", "drive", "lobby");

    Rig rig();

    private Experience experience() {
        return rig().get(Experience.class);
    }

    private List<OwnExample> examples(String school) {
        return rig().get(OwnExamples.class).of(school);
    }

    private Draft screened(String author, String text) {
        return rig().screened(author, text, Optional.empty(), "x");
    }

    private List<Finding> found(Draft draft) {
        return rig().findings(draft).stream().map(RecordedFinding::finding).toList();
    }

    /** Of the gravest finding. */
    private String family(Draft draft) {
        return found(draft).stream()
                .flatMap(finding -> Family.ofRule(finding.rule()).stream())
                .map(Family::label)
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    default void asItWas() {
        var admin = rig().actor(ADMIN);
        experience().forget(SCHOOL, "", admin);
        experience().forget(OTHER_SCHOOL, "", admin);
        for (int version = version(); version > 0; version = version()) {
            experience().undo(SCHOOL, version, "", admin);
        }
    }

    private int version() {
        return rig().get(OwnReaders.class).versionInForce(SCHOOL);
    }

    @Test
    default void whatIsReturnedForAFindingIsKeptWithoutNames() {
        var draft = screened(AUTHOR, CROSS);
        assertThat(found(draft))
                .extracting(Finding::rule)
                .anyMatch(rule -> Family.ofRule(rule).isPresent());
        rig().decide(APPROVER, Decision.Kind.RETURN, draft);

        assertThat(examples(SCHOOL)).singleElement().satisfies(example -> {
            assertThat(example.label()).isEqualTo(family(draft));
            assertThat(example.draftId()).isEqualTo(draft.id());
            assertThat(example.text())
                    .contains("ashamed of themselves", "and 0 others", "§")
                    .doesNotContainIgnoringCase("Amelia")
                    .doesNotContainIgnoringCase("Hughes");
        });
        assertThat(examples(OTHER_SCHOOL)).isEmpty();
    }

    @Test
    default void whatIsApprovedInSpiteOfAFindingIsKeptAsFitUntilThatIsTakenBack() {
        var draft = screened(AUTHOR, CROSS);
        assertThat(rig().decide(APPROVER, Decision.Kind.APPROVE, draft).reason())
                .isEmpty();
        assertThat(examples(SCHOOL))
                .singleElement()
                .satisfies(example -> assertThat(example.fit()).isTrue());
        rig().decide(APPROVER, Decision.Kind.UNDO, draft);
        assertThat(examples(SCHOOL)).isEmpty();
        rig().decide(APPROVER, Decision.Kind.REJECT, draft);
        assertThat(examples(SCHOOL)).extracting(OwnExample::label).containsExactly(family(draft));
        RecordAssertions.on(rig().record()).assertThatLog(SCHOOL).isIntact();
    }

    @Test
    default void nothingIsKeptOfWhatNobodyFoundAnythingInNorOfSomebodyWhoMustNotAppear() {
        rig().decide(APPROVER, Decision.Kind.RETURN, screened(AUTHOR, "Our Year 4 choir sang at the town hall today."));
        rig().decide(APPROVER, Decision.Kind.REJECT, screened(AUTHOR, "Shame on you."));
        assertThat(examples(SCHOOL)).isEmpty();

        var draft = screened(AUTHOR, CROSS);
        rig().record()
                .write(() ->
                        rig().record().register().markNeverPublish(SCHOOL, WILLING_PUPIL, true, rig().actor(ADMIN)));
        try {
            rig().decide(APPROVER, Decision.Kind.REJECT, draft);
            assertThat(examples(SCHOOL)).isEmpty();
        } finally {
            rig().record()
                    .write(() -> rig().record()
                            .register()
                            .markNeverPublish(SCHOOL, WILLING_PUPIL, false, rig().actor(ADMIN)));
        }
    }

    @Test
    default void whatIsOldIsDeletedByItself() {
        rig().decide(APPROVER, Decision.Kind.REJECT, screened(AUTHOR, CROSS));
        rig().record().clock().advance(Duration.ofDays(365));
        experience().keepUp();
        assertThat(examples(SCHOOL)).hasSize(1);
        rig().record().clock().advance(Duration.ofDays(1));
        experience().keepUp();
        assertThat(examples(SCHOOL)).isEmpty();
    }

    @Test
    default void tooFewExamplesTeachNothing() {
        teach(3);
        assertThat(experience().learn(SCHOOL, rig().actor(ADMIN)).orElse("")).contains("too few examples (3)");
        assertThat(experience().of(SCHOOL).learning()).isFalse();
    }

    private void teach(int number) {
        for (int i = 0; i < number; i++) {
            var draft = rig().received(AUTHOR, "Example " + i, Optional.empty(), "x");
            var text = RUMPUS.formatted(PLACES.get(i));
            rig().record()
                    .write(() -> rig().record()
                            .get(OwnExamples.class)
                            .take(SCHOOL, draft.id(), draft.revisionId(), "tone", text, Actor.COUNTERSIGN));
        }
    }

    private Experience.Standing learnt() throws InterruptedException {
        assertThat(experience().learn(SCHOOL, rig().actor(ADMIN))).isEmpty();
        while (experience().of(SCHOOL).learning()) {
            Thread.sleep(100);
        }
        var standing = experience().of(SCHOOL);
        assertThat(standing.failed()).isFalse();
        return standing;
    }

    /** With the child process that the application starts. */
    @Test
    default void whatAPersonAcceptsReadsInThisSchoolOnlyAndUndoingItBringsBackTheSameAnswers() throws Exception {
        var text = RUMPUS.formatted("playground");
        var before = found(screened(AUTHOR, text));
        var othersBefore = found(screened(OTHER_AUTHOR, text));
        teach(10);
        var proposed = learnt().proposed().orElseThrow();
        var figures = Experience.figures(proposed);
        assertThat(figures.ownFound().of()).isEqualTo(10);
        assertThat(figures.ownFound().after()).isGreaterThan(figures.ownFound().before());
        assertThat(figures.found().of()).isGreaterThan(900);
        assertThat(figures.found().after()).isGreaterThan(figures.found().of() / 2);
        assertThat(figures.families()).hasSize(Family.values().length);
        assertThat(found(screened(AUTHOR, text))).isEqualTo(before);

        assertThat(experience().accept(SCHOOL, proposed.version(), " ", rig().actor(ADMIN)))
                .isPresent();
        assertThat(experience().accept(OTHER_SCHOOL, proposed.version(), "Theirs.", rig().actor(ADMIN)))
                .isPresent();
        assertThat(experience().accept(SCHOOL, proposed.version(), "It knows our parade.", rig().actor(ADMIN)))
                .isEmpty();
        assertThat(found(screened(AUTHOR, text)))
                .isNotEqualTo(before)
                .anyMatch(finding -> Family.ofRule(finding.rule())
                        .filter(Family.TONE::equals)
                        .isPresent());
        assertThat(found(screened(OTHER_AUTHOR, text))).isEqualTo(othersBefore);
        assertThat(rig().get(SchoolContexts.class).of(OTHER_SCHOOL).ownReader()).isEmpty();
        assertThat(experience().of(OTHER_SCHOOL).history()).isEmpty();

        assertThat(experience().undo(SCHOOL, proposed.version(), "Too fussy.", rig().actor(ADMIN)))
                .isEmpty();
        assertThat(found(screened(AUTHOR, text))).isEqualTo(before);
        assertThat(experience().of(SCHOOL).history())
                .extracting(OwnReader::state)
                .contains(OwnReader.State.UNDONE);
        RecordAssertions.on(rig().record()).assertThatLog(SCHOOL).isIntact();
    }

    @Test
    default void whatWasMeasuredBesideAnotherVersionOfTheProgramDoesNotCount() {
        var stale = new OwnReaders.Learnt(new byte[] {1}, "another", 7, "{}");
        rig().record().write(() -> {
            var readers = rig().record().get(OwnReaders.class);
            int version = readers.propose(SCHOOL, stale, Actor.COUNTERSIGN);
            readers.accept(SCHOOL, version, "As before.", rig().actor(ADMIN));
        });
        assertThat(rig().get(SchoolContexts.class).of(SCHOOL).ownReader()).isEmpty();
        assertThat(experience().of(SCHOOL).outdated()).isTrue();
    }
}
