package uk.countersign.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.SampleRecord.ADMIN;
import static uk.countersign.testing.SampleRecord.APPROVER;
import static uk.countersign.testing.SampleRecord.AUTHOR;
import static uk.countersign.testing.SampleRecord.OTHER_AUTHOR;
import static uk.countersign.testing.SampleRecord.OTHER_SCHOOL;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.countersign.draft.Decision;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Finding;
import uk.countersign.draft.RecordedFinding;
import uk.countersign.draft.Severity;
import uk.countersign.policy.Elections;
import uk.countersign.policy.Gravity;
import uk.countersign.policy.OwnPacks;
import uk.countersign.policy.RuleOverride.Wanted;
import uk.countersign.policy.RuleOverrides;
import uk.countersign.policy.RuleUse;
import uk.countersign.post.Post;
import uk.countersign.post.PostState;
import uk.countersign.rig.Rig;
import uk.countersign.school.School.Contacts;
import uk.countersign.screening.Proposal.OtherGravity;
import uk.countersign.screening.Proposal.OwnEntry;
import uk.countersign.testing.RecordAssertions;

/** A school's own policy, from the change to what the next screening finds: the same on every database. */
interface PolicyChangesContract {

    String LINK = "The rowing club writes about us: https://www.rowers-of-the-tyne.example/news";
    String OWN = "name: ash\ntitle: Ours\nextends: hamwic\nrules:\n"
            + "  - {id: outside-link, severity: confirm, clause: 'ash:links.1', heading: Our links}\n";

    Rig rig();

    private PolicyChanges changes() {
        return rig().get(PolicyChanges.class);
    }

    private PolicyChange read(String rule, Gravity gravity) {
        var wanted = new Wanted(rule, Optional.of(gravity), Map.of(), "We agreed so on Monday.");
        return changes().override(SCHOOL, wanted, rig().actor(ADMIN));
    }

    private Draft screened(String author, String text) {
        return rig().screened(author, text, Optional.empty(), "x");
    }

    private List<Finding> found(Draft draft, String rule) {
        return rig().findings(draft).stream()
                .map(RecordedFinding::finding)
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    @AfterEach
    default void readAgainAsThePackSays() {
        var actor = rig().actor(ADMIN);
        rig().get(RuleOverrides.class).inForce(SCHOOL).forEach(one -> changes().undo(SCHOOL, one.rule(), actor));
        rig().get(Elections.class).of(SCHOOL).forEach(one -> changes().removeElection(SCHOOL, one.id(), actor));
        changes().choose(SCHOOL, "default", actor);
        changes().setDetails(SCHOOL, Contacts.NONE, actor);
        rig().screen();
    }

    @Test
    default void aRuleThatIsOffFindsNothingUntilItIsUndone() {
        assertThat(found(screened(AUTHOR, LINK), "outside-link")).hasSize(1);
        assertThat(read("outside-link", Gravity.OFF)).isEqualTo(new PolicyChange.Done(0));

        assertThat(found(screened(AUTHOR, LINK), "outside-link")).isEmpty();
        assertThat(found(screened(OTHER_AUTHOR, LINK), "outside-link")).hasSize(1);

        changes().undo(SCHOOL, "outside-link", rig().actor(ADMIN));
        assertThat(found(screened(AUTHOR, LINK), "outside-link")).hasSize(1);
    }

    @Test
    default void whatWaitsIsCheckedAgainWhenARuleBecomesStricterAndTheClauseStaysThePacks() {
        var waiting = screened(AUTHOR, LINK);
        var signed = rig().approved(LINK + " again", Optional.of(soon()), "x");
        var others = screened(OTHER_AUTHOR, LINK);

        assertThat(read("outside-link", Gravity.BLOCK))
                .isInstanceOfSatisfying(
                        PolicyChange.Done.class,
                        done -> assertThat(done.rechecked()).isGreaterThan(1));
        assertThat(rig().state(waiting)).isEqualTo(DraftState.RECEIVED);
        assertThat(rig().state(signed)).isEqualTo(DraftState.RECEIVED);
        assertThat(rig().posts(signed)).extracting(Post::state).containsOnly(PostState.HELD);
        assertThat(rig().state(others)).isEqualTo(DraftState.AWAITING_APPROVAL);

        rig().screen();
        assertThat(rig().state(waiting)).isEqualTo(DraftState.NEEDS_CHANGES);
        assertThat(found(waiting, "outside-link")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
            assertThat(finding.clause()).isEqualTo("default:others.4");
        });
        RecordAssertions.on(rig().record()).assertThatDraft(waiting.id()).wasOnce("draft.rechecked");
        RecordAssertions.on(rig().record()).assertThatLog(SCHOOL).isIntact();
    }

    private java.time.Instant soon() {
        return rig().record().clock().instant().plus(Duration.ofDays(1));
    }

    @Test
    default void whatProtectsPeopleIsNeverMadeMilder() {
        for (var rule : List.of("image-consent", "name-consent", "platform-limit", "full-name")) {
            assertThat(read(rule, Gravity.CONFIRM))
                    .isInstanceOfSatisfying(
                            PolicyChange.Refused.class,
                            refused -> assertThat(refused.why()).contains(rule, "can only be"));
        }
        assertThat(change("full-name", Map.of("when", "pictures"), "Why.")).isInstanceOf(PolicyChange.Refused.class);
        assertThat(change("full-name", Map.of("reduce-to", "nothing"), "Why."))
                .isInstanceOf(PolicyChange.Refused.class);
        assertThat(change("full-name", Map.of("reduce-to", "initials"), " ")).isInstanceOf(PolicyChange.Refused.class);
        assertThat(change("no-such-rule", Map.of(), "Why.")).isInstanceOf(PolicyChange.Refused.class);
        assertThat(rig().get(RuleOverrides.class).inForce(SCHOOL)).isEmpty();
        assertThat(change("full-name", Map.of("reduce-to", "initials"), "Agreed."))
                .isInstanceOf(PolicyChange.Done.class);
        assertThat(rig().record()
                        .revisions()
                        .read(screened(AUTHOR, "Amelia Hughes sang.").revisionId())
                        .texts())
                .containsEntry("x", "A.H. sang.");
    }

    private PolicyChange change(String rule, Map<String, String> settings, String reason) {
        return changes().override(SCHOOL, new Wanted(rule, Optional.empty(), settings, reason), rig().actor(ADMIN));
    }

    @Test
    default void aSchoolFollowsItsOwnPackAndFallsBackWhenItCannotBeUsed() {
        var actor = rig().actor(ADMIN);
        assertThat(changes().store(SCHOOL, OWN.replace("confirm", "mild"), actor))
                .isInstanceOfSatisfying(
                        PolicyChange.Refused.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.line()).isEqualTo(5)));
        assertThat(changes().choose(SCHOOL, "ash", actor)).isInstanceOf(PolicyChange.Refused.class);
        assertThat(changes().store(SCHOOL, OWN, actor)).isInstanceOf(PolicyChange.Done.class);
        assertThat(changes().choose(OTHER_SCHOOL, "ash", actor)).isInstanceOf(PolicyChange.Refused.class);
        assertThat(changes().choose(SCHOOL, "ash", actor)).isInstanceOf(PolicyChange.Done.class);
        assertThat(found(screened(AUTHOR, LINK), "outside-link"))
                .singleElement()
                .extracting(Finding::clause)
                .isEqualTo("ash:links.1");

        // As a later version of the product might find it.
        rig().record()
                .write(() -> rig().record()
                        .get(OwnPacks.class)
                        .store(SCHOOL, "ash", OWN.replace("outside-link", "gone-rule"), actor));
        var policy = rig().get(SchoolPolicies.class).of(rig().record().schools().get(SCHOOL));
        assertThat(policy.broken()).contains("ash");
        assertThat(policy.faults()).isNotEmpty();
        assertThat(policy.pack().name()).isEqualTo("default");
        assertThat(found(screened(AUTHOR, LINK), "outside-link"))
                .singleElement()
                .extracting(Finding::clause)
                .isEqualTo("default:others.4");
        assertThat(found(screened(OTHER_AUTHOR, LINK), "outside-link")).hasSize(1);
    }

    @Test
    default void anElectionPeriodCountsOnTheDayOfPublishing() {
        var text = "Councillor Ayodele opened our new library.";
        var today = LocalDate.ofInstant(rig().record().clock().instant(), ZoneId.of("Europe/London"));
        assertThat(found(screened(AUTHOR, text), "politician")).isEmpty();
        var actor = rig().actor(ADMIN);
        assertThat(changes().addElection(SCHOOL, "By-election", today.plusDays(3), today.plusDays(1), actor))
                .isInstanceOf(PolicyChange.Refused.class);
        assertThat(changes().addElection(SCHOOL, "By-election", today.plusDays(2), today.plusDays(4), actor))
                .isInstanceOf(PolicyChange.Done.class);

        var undated = screened(AUTHOR, text);
        assertThat(found(undated, "politician")).isEmpty();
        assertThat(found(rig().screened(AUTHOR, text, Optional.of(soon().plus(Duration.ofDays(2))), "x"), "politician"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.CONFIRM);
                    assertThat(finding.message()).contains("“By-election”");
                });

        var dated = rig().screened(AUTHOR, text, Optional.of(soon().plus(Duration.ofDays(20))), "x");
        changes().addElection(SCHOOL, "Another", today.plusDays(20), today.plusDays(22), actor);
        assertThat(rig().state(undated)).isEqualTo(DraftState.AWAITING_APPROVAL);
        assertThat(rig().state(dated)).isEqualTo(DraftState.RECEIVED);
    }

    @Test
    default void whatWasCheckedBeforeAPeriodBeganIsNotSignedWithinIt() {
        var clock = rig().record().clock();
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        changes().addElection(SCHOOL, "By-election", today.plusDays(2), today.plusDays(9), rig().actor(ADMIN));
        var draft = screened(AUTHOR, "Councillor Ayodele opened our new library.");
        assertThat(found(draft, "politician")).isEmpty();
        clock.advance(Duration.ofDays(3));

        assertThat(rig().decide(APPROVER, Decision.Kind.APPROVE, draft).reason())
                .contains("election period has begun");
        rig().screen();
        assertThat(found(draft, "politician")).hasSize(1);
        assertThat(rig().decide(APPROVER, Decision.Kind.APPROVE, rig().draft(draft))
                        .reason())
                .isEmpty();
    }

    @Test
    default void whatTheSchoolListsAsItsOwnPasses() {
        var text = "Ring Priya Raman on 01632 960777, or see https://rowers.example.";
        var before = screened(AUTHOR, text);
        assertThat(List.of(found(before, "phone"), found(before, "outside-link"), found(before, "unknown-name")))
                .allSatisfy(found -> assertThat(found).hasSize(1));
        var own =
                new Contacts(List.of("rowers.example"), List.of("01632 960777"), List.of(), List.of("Ms Priya Raman"));
        changes().setDetails(SCHOOL, own, rig().actor(ADMIN));

        var after = screened(AUTHOR, text);
        assertThat(List.of("phone", "outside-link", "unknown-name"))
                .allSatisfy(rule -> assertThat(found(after, rule)).isEmpty());
    }

    private Learning.Learnt learnt() {
        var school = rig().record().schools().get(SCHOOL);
        return rig().get(Learning.class)
                .of(school, rig().get(SchoolPolicies.class).of(school));
    }

    private void decided(Decision.Kind kind, int drafts, Function<Integer, String> text) {
        for (int i = 0; i < drafts; i++) {
            var draft = rig().received(AUTHOR, text.apply(i), Optional.empty(), "x");
            rig().screen();
            assertThat(rig().decide(APPROVER, kind, draft).outcome())
                    .isNotEqualTo(uk.countersign.approval.DecisionResult.Outcome.REFUSED);
        }
    }

    @Test
    default void whatApproversKeepSigningOrReturningIsProposedOnce() {
        // Past what the other tests have done with these rules.
        rig().record().clock().advance(Duration.ofDays(400));
        rig().record()
                .write(() -> rig().record().consents().write(SCHOOL, List.of(), "the office", rig().actor(ADMIN)));
        decided(Decision.Kind.APPROVE, 9, i -> "Ring our coach on 07700 90012" + i + ".");
        assertThat(learnt().proposals()).isEmpty();
        decided(Decision.Kind.APPROVE, 1, i -> "Ring our coach on 07700 900199.");
        assertThat(learnt().of("phone")).isEqualTo(new RuleUse("phone", 10, 10, 0));
        assertThat(learnt().proposals()).singleElement().isInstanceOfSatisfying(OtherGravity.class, milder -> {
            assertThat(milder.rule()).isEqualTo("phone");
            assertThat(milder.proposed()).isEqualTo(Gravity.WARN);
            assertThat(milder.reason()).isEqualTo("Of 10 drafts in 90 days 10 signed.");
        });
        rig().record().clock().advance(Duration.ofMinutes(1));
        assertThat(read("phone", Gravity.WARN)).isInstanceOf(PolicyChange.Done.class);
        assertThat(learnt().proposals()).isEmpty();

        rig().record().clock().advance(Duration.ofMinutes(1));
        decided(Decision.Kind.RETURN, 5, i -> "Ring our coach on 07700 90022" + i + ".");
        assertThat(learnt().proposals())
                .singleElement()
                .isInstanceOfSatisfying(
                        OtherGravity.class,
                        stricter -> assertThat(stricter.proposed()).isEqualTo(Gravity.CONFIRM));
    }

    @Test
    default void theSameWordsSignedAgainAndAgainAreProposedAsTheSchoolsOwn() {
        rig().record().clock().advance(Duration.ofDays(400));
        rig().record()
                .write(() -> rig().record().consents().write(SCHOOL, List.of(), "the office", rig().actor(ADMIN)));
        decided(Decision.Kind.APPROVE, 10, i -> "Match report " + i + ": https://www.league.example/reports/" + i);
        assertThat(learnt().proposals())
                .singleElement()
                .isEqualTo(new OwnEntry(
                        "outside-link", Proposal.Kind.DOMAIN, "league.example", "Signed in 10 drafts in 90 days."));

        var own = OwnEntries.with(
                rig().record().schools().get(SCHOOL).contacts(), Proposal.Kind.DOMAIN, "league.example");
        changes().setDetails(SCHOOL, own, rig().actor(ADMIN));
        assertThat(learnt().proposals()).isEmpty();
        assertThat(found(screened(AUTHOR, "See https://league.example/table"), "outside-link"))
                .isEmpty();
    }
}
