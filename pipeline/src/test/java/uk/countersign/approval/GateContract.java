package uk.countersign.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.SampleRecord.APPROVER;
import static uk.countersign.testing.SampleRecord.AUTHOR;
import static uk.countersign.testing.SampleRecord.DEPUTY;
import static uk.countersign.testing.SampleRecord.WILLING_PUPIL;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import uk.countersign.approval.DecisionRequest.Item;
import uk.countersign.approval.DecisionResult.Outcome;
import uk.countersign.draft.Decision.Kind;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Finding;
import uk.countersign.draft.RecordedFinding;
import uk.countersign.draft.Severity;
import uk.countersign.draft.SourceFile;
import uk.countersign.draft.Verdict;
import uk.countersign.intake.ChangeResult;
import uk.countersign.intake.DraftChange;
import uk.countersign.media.MediaStore;
import uk.countersign.post.PostState;
import uk.countersign.publishing.ConsentEffects;
import uk.countersign.register.Consent;
import uk.countersign.register.ConsentCsv;
import uk.countersign.register.Purpose;
import uk.countersign.register.RegisterRow;
import uk.countersign.rig.Rig;
import uk.countersign.school.Platform;
import uk.countersign.screening.MarkedCheck;
import uk.countersign.testing.SampleRecord;

/** What a signature binds to, and what keeps a draft from being signed: the same on every database. */
interface GateContract {

    String TEXT = "Our Year 4 choir sang at the town hall today.";

    Rig rig();

    private Draft draft(String text) {
        return rig().screened(AUTHOR, text, Optional.empty(), "x", "facebook");
    }

    private List<String> ids(Draft draft, Severity severity) {
        return rig().findings(draft).stream()
                .filter(finding -> finding.severity() == severity)
                .map(RecordedFinding::id)
                .toList();
    }

    private DecisionResult lift(String member, Draft draft, List<String> findings, String reason) {
        return rig().decide(member, Kind.LIFT, draft, rig().digest(draft), findings, reason);
    }

    @Test
    default void whatIsToBeConfirmedIsTickedByNameOrTheSignatureIsRefused() {
        var draft = draft(TEXT + MarkedCheck.CONFIRM + MarkedCheck.CONFIRM);
        var toTick = ids(draft, Severity.CONFIRM);
        assertThat(toTick).hasSize(2);
        var some = rig().decide(APPROVER, Kind.APPROVE, draft, rig().digest(draft), toTick.subList(0, 1), "");
        assertThat(some.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(some.reason()).contains(toTick.get(1));
        assertThat(rig().decide(APPROVER, Kind.APPROVE, draft, rig().digest(draft), toTick, "")
                        .outcome())
                .isEqualTo(Outcome.APPROVED);
    }

    @Test
    default void aSignatureOnWhatWasReadBeforeIsRefused() {
        var draft = draft(TEXT);
        var read = rig().digest(draft);
        change(draft, DraftChange.NOTHING.withText(TEXT + " Thank you!"));
        for (var digest : List.of(read, "", "0".repeat(64))) {
            assertThat(rig().decide(APPROVER, Kind.APPROVE, draft, digest, List.of(), "")
                            .outcome())
                    .isEqualTo(Outcome.REFUSED);
        }
        assertThat(rig().posts(draft)).isEmpty();
    }

    @Test
    default void aBlockIsLiftedByASecondPersonWithAReasonAndThenConfirmed() {
        var draft = draft(TEXT + MarkedCheck.BLOCK);
        var block = ids(draft, Severity.BLOCK);
        assertThat(rig().state(draft)).isEqualTo(DraftState.NEEDS_CHANGES);
        assertThat(rig().decide(APPROVER, Kind.APPROVE, draft).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(lift(AUTHOR, draft, block, "It is fine.").outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(lift(APPROVER, draft, block, " ").outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(lift(APPROVER, draft, List.of(), "It is fine.").outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(lift(APPROVER, draft, List.of("not-there"), "It is fine.").outcome())
                .isEqualTo(Outcome.REFUSED);
        assertThat(lift(APPROVER, draft, block, "It is fine.").outcome()).isEqualTo(Outcome.LIFTED);
        assertThat(rig().state(draft)).isEqualTo(DraftState.AWAITING_APPROVAL);
        assertThat(rig().draft(draft).verdict()).contains(Verdict.CONFIRM);
        assertThat(rig().decide(DEPUTY, Kind.APPROVE, draft, rig().digest(draft), List.of(), "")
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
        assertThat(rig().decide(DEPUTY, Kind.APPROVE, draft).outcome()).isEqualTo(Outcome.APPROVED);
    }

    @Test
    default void anAuthorOrEditorWhoIsAnApproverLiftsNothing() {
        var own = rig().screened(DEPUTY, TEXT + MarkedCheck.BLOCK, Optional.empty(), "x");
        assertThat(lift(DEPUTY, own, ids(own, Severity.BLOCK), "It is fine.").outcome())
                .isEqualTo(Outcome.REFUSED);
        var edited = draft(TEXT);
        var change = DraftChange.NOTHING.withText(TEXT + MarkedCheck.BLOCK);
        rig().drafting().change(rig().member(DEPUTY), rig().actor(DEPUTY), rig().draft(edited), change);
        rig().screen();
        assertThat(lift(DEPUTY, edited, ids(edited, Severity.BLOCK), "It is fine.")
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    default void aFinalBlockIsLiftedByNobody() {
        var draft = draft("Isla Novak won the chess cup.");
        assertThat(rig().state(draft)).isEqualTo(DraftState.NEEDS_CHANGES);
        var block = rig().findings(draft).stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .filter(finding -> finding.finding().finality() == Finding.Finality.FINAL)
                .map(RecordedFinding::id)
                .toList();
        assertThat(block).isNotEmpty();
        assertThat(lift(APPROVER, draft, block, "Her mother rang.").outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(rig().state(draft)).isEqualTo(DraftState.NEEDS_CHANGES);
    }

    @Test
    default void anyChangeAfterTheSignatureVoidsItAndCancelsThePosts() {
        var later = rig().record().clock().instant().plus(Duration.ofHours(5));
        for (var change : List.of(
                DraftChange.NOTHING.withText(TEXT + " Thank you!"),
                DraftChange.NOTHING.withChannels(List.of("x")),
                DraftChange.NOTHING.at(Optional.of(later)),
                new DraftChange(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(List.of("Amelia Hughes")),
                        Optional.empty()))) {
            var draft = rig().approved(TEXT, Optional.empty(), "x", "facebook");
            var signed = rig().digest(draft);
            change(draft, change);
            assertThat(rig().state(draft)).isNotEqualTo(DraftState.APPROVED);
            assertThat(rig().posts(draft))
                    .hasSize(2)
                    .allSatisfy(post -> assertThat(post.state()).isEqualTo(PostState.CANCELLED));
            assertThat(rig().digest(draft)).isNotEqualTo(signed);
            assertThat(rig().decide(APPROVER, Kind.APPROVE, draft, signed, List.of(), "")
                            .outcome())
                    .isEqualTo(Outcome.REFUSED);
        }
    }

    @Test
    default void otherBytesOfAPictureOrAnotherDescriptionVoidTheSignature() throws Exception {
        var first = picture(0xFFAA00, "The empty hall.");
        for (var other : List.of(picture(0x0000FF, "The empty hall."), picture(0xFFAA00, "Our empty hall."))) {
            var received = rig().received(AUTHOR, TEXT, Optional.empty(), List.of(first), "facebook");
            rig().screen();
            var draft = rig().approved(rig().draft(received));
            var signed = rig().digest(draft);
            change(
                    draft,
                    new DraftChange(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(List.of(other))));
            assertThat(rig().digest(draft)).isNotEqualTo(signed);
            assertThat(rig().posts(draft))
                    .singleElement()
                    .satisfies(post -> assertThat(post.state()).isEqualTo(PostState.CANCELLED));
        }
    }

    private SourceFile picture(int colour, String description) throws Exception {
        var image = new BufferedImage(640, 640, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 640; x++) {
            for (int y = 0; y < 640; y++) {
                image.setRGB(x, y, colour);
            }
        }
        var file = Files.createTempFile("hall", ".png");
        ImageIO.write(image, "png", file.toFile());
        var stored = rig().get(MediaStore.class).put(file);
        return new SourceFile("hall.png", stored.sha256(), stored.size(), SourceFile.Kind.PICTURE, description);
    }

    @Test
    default void oneThatIsRefusedStopsNoOther() {
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < 4; i++) {
            drafts.add(draft(TEXT));
        }
        var items = new ArrayList<Item>();
        items.add(new Item("no-such-draft", "", List.of()));
        items.add(new Item(drafts.get(0).id(), "stale", List.of()));
        drafts.stream().skip(1).forEach(draft -> items.add(new Item(draft.id(), rig().digest(draft), List.of())));
        items.add(items.get(2));
        var results = rig().get(Approvals.class)
                .decide(rig().member(APPROVER), rig().actor(APPROVER), new DecisionRequest(Kind.APPROVE, items, ""));
        assertThat(results)
                .extracting(DecisionResult::outcome)
                .containsExactly(
                        Outcome.REFUSED,
                        Outcome.REFUSED,
                        Outcome.APPROVED,
                        Outcome.APPROVED,
                        Outcome.APPROVED,
                        Outcome.REFUSED);
        assertThat(results.get(0).reason()).isEqualTo("There is no such draft.");
    }

    @Test
    default void anApprovalThatIsUndoneLeavesNoPostAndTheDraftToBeSignedAgain() {
        var draft = rig().approved(TEXT, Optional.empty(), "x", "facebook");
        assertThat(rig().decide(DEPUTY, Kind.UNDO, draft).outcome()).isEqualTo(Outcome.UNDONE);
        assertThat(rig().state(draft)).isEqualTo(DraftState.AWAITING_APPROVAL);
        assertThat(rig().decide(APPROVER, Kind.APPROVE, draft).outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(rig().posts(draft))
                .extracting(post -> post.state().name())
                .containsExactlyInAnyOrder("CANCELLED", "CANCELLED", "SCHEDULED", "SCHEDULED");
    }

    @Test
    default void aTimeThatHasPassedIsNotSigned() {
        var soon = rig().record().clock().instant().plus(Duration.ofMinutes(2));
        var draft = rig().screened(AUTHOR, TEXT, Optional.of(soon), "x");
        rig().record().clock().advance(Duration.ofMinutes(3));
        assertThat(rig().decide(APPROVER, Kind.APPROVE, draft).reason()).contains("The time of this draft has passed");
        assertThat(rig().posts(draft)).isEmpty();
    }

    @Test
    default void aConsentThatEndsBetweenCheckingAndSigningIsNoticedAndTheDraftIsCheckedAgain() {
        var draft = rig().screened(AUTHOR, "Well done, Amelia, for the chess cup!", Optional.empty(), "x");
        assertThat(rig().state(draft)).isEqualTo(DraftState.AWAITING_APPROVAL);
        // Past the effects that would have it checked again at once, as an answer does that simply runs out.
        rig().record()
                .write(() -> rig().record()
                        .consents()
                        .withdraw(
                                rig().sample().person(WILLING_PUPIL),
                                List.of(),
                                List.of(),
                                "a letter",
                                rig().actor(APPROVER)));
        assertThat(rig().decide(APPROVER, Kind.APPROVE, draft).reason()).contains("consent has changed");
        assertThat(rig().state(draft)).isEqualTo(DraftState.RECEIVED);
        rig().screen();
        assertThat(rig().state(draft)).isEqualTo(DraftState.NEEDS_CHANGES);
        restoreConsent();
    }

    @Test
    default void aWithdrawalHoldsTheApprovedPostAndHasTheDraftCheckedAgain() {
        var draft = rig().approved("Well done, Amelia, for the chess cup!", Optional.empty(), "x");
        var reached = rig().get(ConsentEffects.class)
                .withdraw(
                        rig().sample().person(WILLING_PUPIL), List.of(), List.of(), "a letter", rig().actor(APPROVER));
        assertThat(reached.held()).contains(rig().posts(draft).get(0).id());
        assertThat(rig().posts(draft).get(0).state()).isEqualTo(PostState.HELD);
        assertThat(rig().state(draft)).isEqualTo(DraftState.RECEIVED);
        rig().screen();
        assertThat(rig().state(draft)).isEqualTo(DraftState.NEEDS_CHANGES);
        assertThat(rig().record().decisions().on(draft.id())).hasSize(1);
        restoreConsent();
    }

    private void restoreConsent() {
        var csv = """
                pupil_id,forename,surname,known_as,year_group,class,purpose,channel,consent,from,to,withdrawn_at
                p1,Amelia,Hughes,Amelia,4,4B,NAME,*,yes,,,
                p1,Amelia,Hughes,Amelia,4,4B,IMAGE,*,yes,,,
                """;
        var rows = ConsentCsv.read(csv.getBytes(StandardCharsets.UTF_8)).rows().stream()
                .map(row -> row.toRegisterRow())
                .toList();
        rig().get(ConsentEffects.class).write(SampleRecord.SCHOOL, rows, "the sample", rig().actor(APPROVER));
        for (var platform : Platform.values()) {
            // A withdrawal stands for each kind of platform by itself.
            var answer = new Consent(
                    Purpose.NAME, Optional.of(platform), true, Optional.empty(), Optional.empty(), Optional.empty());
            var person = rows.get(0).person();
            rig().get(ConsentEffects.class)
                    .write(
                            SampleRecord.SCHOOL,
                            List.of(new RegisterRow(person, answer)),
                            "the sample",
                            rig().actor(APPROVER));
        }
    }

    private void change(Draft draft, DraftChange change) {
        var result = rig().drafting().change(rig().member(AUTHOR), rig().actor(AUTHOR), rig().draft(draft), change);
        assertThat(result).isInstanceOf(ChangeResult.Changed.class);
        rig().screen();
    }
}
