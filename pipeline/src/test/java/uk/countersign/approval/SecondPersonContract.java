package uk.countersign.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.SampleRecord.ADMIN;
import static uk.countersign.testing.SampleRecord.APPROVER;
import static uk.countersign.testing.SampleRecord.AUDITOR;
import static uk.countersign.testing.SampleRecord.AUTHOR;
import static uk.countersign.testing.SampleRecord.COLLEAGUE;
import static uk.countersign.testing.SampleRecord.DEPUTY;
import static uk.countersign.testing.SampleRecord.LEAD;
import static uk.countersign.testing.SampleRecord.OTHER_APPROVER;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.countersign.approval.DecisionResult.Outcome;
import uk.countersign.draft.Decision.Kind;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Revisions;
import uk.countersign.draft.Severity;
import uk.countersign.intake.ChangeResult;
import uk.countersign.intake.DraftChange;
import uk.countersign.rig.Rig;
import uk.countersign.school.Delegations;
import uk.countersign.school.Membership;
import uk.countersign.testing.Race;
import uk.countersign.testing.RecordAssertions;
import uk.countersign.testing.SampleRecord;

/** Who may sign what: the same on every database. */
interface SecondPersonContract {

    String TEXT = "Our Year 4 choir sang at the town hall today.";
    String OTHER_TEXT = "Our Year 4 choir sang beautifully at the town hall today.";

    Rig rig();

    private Draft byAuthor() {
        return rig().screened(AUTHOR, TEXT, Optional.empty(), "x");
    }

    private void edit(String member, Draft draft, DraftChange change) {
        var result = rig().drafting().change(rig().member(member), rig().actor(member), rig().draft(draft), change);
        assertThat(result).isInstanceOf(ChangeResult.Changed.class);
        rig().screen();
    }

    private Outcome approves(String member, Draft draft) {
        return rig().decide(member, Kind.APPROVE, draft).outcome();
    }

    @Test
    default void anApproverOfTheSchoolSigns() {
        var draft = byAuthor();
        assertThat(approves(APPROVER, draft)).isEqualTo(Outcome.APPROVED);
        assertThat(rig().state(draft)).isEqualTo(DraftState.APPROVED);
        assertThat(rig().posts(draft))
                .singleElement()
                .satisfies(post -> assertThat(post.approvedBy()).isEqualTo(APPROVER));
    }

    @Test
    default void anAuthorDoesNotSignHerOwnDraft() {
        assertThat(approves(AUTHOR, byAuthor())).isEqualTo(Outcome.REFUSED);
    }

    @Test
    default void anAuthorWhoIsAnApproverTooDoesNotSignHisOwnDraft() {
        var draft = rig().screened(DEPUTY, TEXT, Optional.empty(), "x");
        var refused = rig().decide(DEPUTY, Kind.APPROVE, draft);
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.reason()).contains("You wrote or edited this draft");
        assertThat(rig().decide(DEPUTY, Kind.OFFER, draft).outcome()).isEqualTo(Outcome.OFFERED);
        assertThat(rig().decide(DEPUTY, Kind.AGREE, draft).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(rig().state(draft)).isEqualTo(DraftState.AWAITING_APPROVAL);
        assertThat(approves(APPROVER, draft)).isEqualTo(Outcome.APPROVED);
    }

    @Test
    default void nobodyButAnApproverSigns() {
        var draft = byAuthor();
        assertThat(approves(COLLEAGUE, draft)).isEqualTo(Outcome.REFUSED);
        assertThat(approves(LEAD, draft)).isEqualTo(Outcome.REFUSED);
        assertThat(rig().state(draft)).isEqualTo(DraftState.AWAITING_APPROVAL);
    }

    @Test
    default void anotherSchoolsDraftIsNotThere() {
        var draft = byAuthor();
        for (var kind : List.of(Kind.APPROVE, Kind.RETURN, Kind.REJECT, Kind.LIFT, Kind.UNDO, Kind.OFFER, Kind.AGREE)) {
            var result = rig().decide(OTHER_APPROVER, kind, draft);
            assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(result.reason()).isEqualTo("There is no such draft.");
        }
    }

    @Test
    default void whoeverHasTypedDoesNotSign() {
        var draft = byAuthor();
        edit(DEPUTY, draft, DraftChange.NOTHING.withText(OTHER_TEXT));
        assertThat(approves(DEPUTY, draft)).isEqualTo(Outcome.REFUSED);
        assertThat(approves(APPROVER, draft)).isEqualTo(Outcome.APPROVED);
    }

    @Test
    default void whoeverTypedAnEarlierRevisionDoesNotSignALaterOne() {
        var draft = byAuthor();
        edit(DEPUTY, draft, DraftChange.NOTHING.withText(OTHER_TEXT));
        edit(AUTHOR, draft, DraftChange.NOTHING.withText(TEXT));
        assertThat(approves(DEPUTY, draft)).isEqualTo(Outcome.REFUSED);
        assertThat(approves(APPROVER, draft)).isEqualTo(Outcome.APPROVED);
    }

    @Test
    default void droppingAChannelAndChoosingATimeLeaveAnApproverFreeToSign() {
        var draft = rig().screened(AUTHOR, TEXT, Optional.empty(), "x", "facebook");
        edit(APPROVER, draft, DraftChange.NOTHING.withChannels(List.of("facebook")));
        edit(
                APPROVER,
                draft,
                DraftChange.NOTHING.at(
                        Optional.of(rig().record().clock().instant().plus(Duration.ofHours(3)))));
        assertThat(approves(APPROVER, draft)).isEqualTo(Outcome.APPROVED);
        assertThat(rig().posts(draft)).extracting(post -> post.channelId()).containsExactly("facebook");
    }

    @Test
    default void addingAChannelIsTypingAlsoByNamingNone() {
        var draft = byAuthor();
        edit(APPROVER, draft, DraftChange.NOTHING.withChannels(List.of()));
        assertThat(approves(APPROVER, draft)).isEqualTo(Outcome.REFUSED);
        var second = byAuthor();
        edit(APPROVER, second, DraftChange.NOTHING.withChannels(List.of("x", "facebook")));
        assertThat(approves(APPROVER, second)).isEqualTo(Outcome.REFUSED);
    }

    @Test
    default void takingAProposedFixLeavesAnApproverFreeToSign() {
        var draft = rig().screened(AUTHOR, "Amelia Hughes won the chess cup.", Optional.empty(), "x");
        var fixable = rig().findings(draft).stream()
                .filter(finding -> finding.finding().fix().isPresent())
                .findFirst()
                .orElseThrow();
        var result = rig().drafting()
                .takeFix(rig().member(APPROVER), rig().actor(APPROVER), rig().draft(draft), fixable.id());
        assertThat(result).isInstanceOf(ChangeResult.Changed.class);
        rig().screen();
        assertThat(rig().draft(draft).title()).doesNotContain("Hughes");
        assertThat(approves(APPROVER, draft)).isEqualTo(Outcome.APPROVED);
    }

    @Test
    default void takingTheShorterTextConcernsItsChannelOnlyAndLeavesAnApproverFreeToSign() {
        var text = "The choir sang at the town hall. " + "Every year group had a song of its own. ".repeat(8);
        var draft = rig().screened(AUTHOR, text, Optional.empty(), "x", "facebook");
        assertThat(rig().state(draft)).isEqualTo(DraftState.NEEDS_CHANGES);
        var limit = rig().findings(draft).stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .findFirst()
                .orElseThrow();

        var result =
                rig().drafting().takeFix(rig().member(APPROVER), rig().actor(APPROVER), rig().draft(draft), limit.id());
        assertThat(result).isInstanceOf(ChangeResult.Changed.class);
        rig().screen();

        var content = rig().get(Revisions.class).read(rig().draft(draft).revisionId());
        assertThat(content.textFor("x")).isEqualTo(limit.finding().fix().orElseThrow());
        assertThat(content.textFor("facebook")).isEqualTo(text);
        assertThat(approves(APPROVER, draft)).isEqualTo(Outcome.APPROVED);
    }

    @Test
    default void whatWasLeftOutOfATextIsNotLeftOutOfAnother() {
        var text = "The choir sang at the town hall. " + "Every year group had a song of its own. ".repeat(8);
        var draft = rig().screened(AUTHOR, text, Optional.empty(), "x", "facebook");
        var limit = rig().findings(draft).get(0);
        rig().drafting().takeFix(rig().member(AUTHOR), rig().actor(AUTHOR), rig().draft(draft), limit.id());
        rig().screen();
        var other = "The choir sang at the town hall. Thank you to everybody who came. ".repeat(3);
        edit(AUTHOR, draft, DraftChange.NOTHING.withText(other));

        var content = rig().get(Revisions.class).read(rig().draft(draft).revisionId());
        assertThat(content.textFor("x")).isEqualTo(other);
    }

    @Test
    default void whoSignsWhatIsNotInEnglishNamesWhoReadIt() {
        var text = "Mae'r ysgol ar gau heddiw oherwydd y tywydd. Diolch i chi am eich cefnogaeth.";
        var draft = rig().screened(AUTHOR, text, Optional.empty(), "x");
        var ticked = rig().findings(draft).stream()
                .filter(finding -> finding.severity() == Severity.CONFIRM)
                .map(finding -> finding.id())
                .toList();
        var digest = rig().digest(draft);

        var unread = rig().decide(APPROVER, Kind.APPROVE, draft, digest, ticked, " ");
        assertThat(unread.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(unread.reason()).contains("who read the text");
        assertThat(rig().decide(APPROVER, Kind.APPROVE, draft, digest, ticked, "Read by Ms Parry.")
                        .outcome())
                .isEqualTo(Outcome.APPROVED);
    }

    @Test
    default void anAuthorAgreesToWordingThatAnApproverHasTypedAndOffered() {
        var draft = byAuthor();
        edit(APPROVER, draft, DraftChange.NOTHING.withText(OTHER_TEXT));
        assertThat(rig().decide(AUTHOR, Kind.AGREE, draft).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(approves(APPROVER, draft)).isEqualTo(Outcome.REFUSED);
        assertThat(rig().decide(APPROVER, Kind.OFFER, draft).outcome()).isEqualTo(Outcome.OFFERED);
        assertThat(approves(APPROVER, draft)).isEqualTo(Outcome.REFUSED);
        assertThat(approves(AUTHOR, draft)).isEqualTo(Outcome.REFUSED);
        assertThat(rig().decide(COLLEAGUE, Kind.AGREE, draft).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(rig().decide(AUTHOR, Kind.AGREE, draft).outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(rig().state(draft)).isEqualTo(DraftState.APPROVED);
    }

    @Test
    default void anOfferEndsWithTheWordingThatWasOffered() {
        var draft = byAuthor();
        edit(APPROVER, draft, DraftChange.NOTHING.withText(OTHER_TEXT));
        assertThat(rig().decide(APPROVER, Kind.OFFER, draft).outcome()).isEqualTo(Outcome.OFFERED);
        var offered = rig().digest(draft);
        edit(AUTHOR, draft, DraftChange.NOTHING.withText(TEXT + " Well done!"));
        assertThat(rig().decide(AUTHOR, Kind.AGREE, draft).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(rig().decide(AUTHOR, Kind.AGREE, draft, offered, List.of(), "")
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    default void ofManyWhoSignAtOnceOnlyOneDoesAndNeverTheAuthor() {
        for (int round = 0; round < 5; round++) {
            var draft = rig().screened(DEPUTY, TEXT, Optional.empty(), "x");
            var results = Race.of(8, number -> approves(number % 2 == 0 ? DEPUTY : APPROVER, draft));
            assertThat(results).containsOnlyOnce(Outcome.APPROVED);
            assertThat(results.indexOf(Outcome.APPROVED) % 2).isEqualTo(1);
            assertThat(rig().posts(draft)).singleElement();
            assertThat(rig().record().decisions().on(draft.id()))
                    .singleElement()
                    .satisfies(decision -> assertThat(decision.memberId()).isEqualTo(APPROVER));
        }
    }

    @Test
    default void signingWithdrawingEditingAndRejectingAtOnceHaveOneOutcome() {
        for (int round = 0; round < 6; round++) {
            var draft = byAuthor();
            var done = Race.<Boolean>of(List.of(
                    () -> approves(APPROVER, draft) == Outcome.APPROVED,
                    () -> rig().decide(DEPUTY, Kind.REJECT, draft).outcome() == Outcome.REJECTED,
                    () -> rig().decide(DEPUTY, Kind.RETURN, draft).outcome() == Outcome.RETURNED));
            assertThat(done).containsOnlyOnce(true);
            var other = byAuthor();
            var ended = Race.<Boolean>of(List.of(
                    () -> approves(APPROVER, other) == Outcome.APPROVED,
                    () -> rig().drafting().withdraw(rig().member(AUTHOR), rig().actor(AUTHOR), other)
                            instanceof ChangeResult.Changed,
                    () -> rig().drafting()
                                    .change(
                                            rig().member(AUTHOR),
                                            rig().actor(AUTHOR),
                                            other,
                                            DraftChange.NOTHING.withText(OTHER_TEXT))
                            instanceof ChangeResult.Changed));
            var state = rig().state(other);
            if (ended.get(1)) {
                assertThat(state).isEqualTo(DraftState.WITHDRAWN);
            } else {
                assertThat(state).isEqualTo(ended.get(2) ? DraftState.RECEIVED : DraftState.APPROVED);
            }
            if (state != DraftState.APPROVED) {
                assertThat(rig().posts(other))
                        .allSatisfy(post -> assertThat(post.state().name()).isEqualTo("CANCELLED"));
            }
        }
        RecordAssertions.on(rig().record())
                .assertThatLog(SampleRecord.SCHOOL)
                .isIntact()
                .hasNoGaps();
    }

    /** The record is shared by all tests, so nobody stands in for longer than one of them. */
    private void whileStandingIn(String member, Runnable work) {
        var now = rig().record().clock().instant();
        var today = LocalDate.ofInstant(now, ZoneId.of("Europe/London"));
        var delegations = rig().record().get(Delegations.class);
        var refusal = rig().record()
                .write(() -> delegations.give(rig().member(APPROVER), member, today, today, rig().actor(APPROVER)));
        assertThat(refusal).isEmpty();
        try {
            work.run();
        } finally {
            rig().record().clock().set(now);
            rig().record().write(() -> delegations.endAllOf(SCHOOL, member, rig().actor(APPROVER)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {COLLEAGUE, ADMIN, LEAD, AUDITOR})
    default void whoeverStandsInSignsOnThoseDaysOnly(String member) {
        assertThat(approves(member, byAuthor())).isEqualTo(Outcome.REFUSED);
        whileStandingIn(member, () -> {
            assertThat(approves(member, byAuthor())).isEqualTo(Outcome.APPROVED);
            var late = byAuthor();
            rig().record().clock().advance(Duration.ofDays(1));
            assertThat(approves(member, late)).isEqualTo(Outcome.REFUSED);
        });
        assertThat(approves(member, byAuthor())).isEqualTo(Outcome.REFUSED);
    }

    @Test
    default void whoeverStandsInDoesNotSignWhatTheyWroteOrEdited() {
        whileStandingIn(COLLEAGUE, () -> {
            var own = rig().screened(COLLEAGUE, TEXT, Optional.empty(), "x");
            assertThat(rig().decide(COLLEAGUE, Kind.APPROVE, own).reason()).contains("You wrote or edited this draft");
            var edited = byAuthor();
            edit(COLLEAGUE, edited, DraftChange.NOTHING.withText(OTHER_TEXT));
            assertThat(rig().decide(COLLEAGUE, Kind.APPROVE, edited).reason())
                    .contains("You wrote or edited this draft");
            assertThat(approves(APPROVER, edited)).isEqualTo(Outcome.APPROVED);
        });
    }

    @Test
    default void aSignatureIsJudgedByWhatHoldsWhenItIsWritten() {
        var draft = byAuthor();
        var whileItHeld = new AtomicReference<Membership>();
        whileStandingIn(COLLEAGUE, () -> whileItHeld.set(rig().member(COLLEAGUE)));
        var request = new DecisionRequest(
                Kind.APPROVE, List.of(new DecisionRequest.Item(draft.id(), rig().digest(draft), List.of())), "");

        var result = rig().get(Approvals.class).decide(whileItHeld.get(), rig().actor(COLLEAGUE), request);

        assertThat(result).singleElement().extracting(DecisionResult::outcome).isEqualTo(Outcome.REFUSED);
    }
}
