package uk.countersign.contract;

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

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.countersign.school.Delegations;
import uk.countersign.school.Membership;
import uk.countersign.school.Role;
import uk.countersign.testing.SampleRecord;

/** Who may stand in for whom, and when: the same on every database. */
interface DelegationsContract {

    LocalDate FIRST = LocalDate.of(2027, 3, 27);

    /** The clocks go forward in the night before. */
    LocalDate LAST = LocalDate.of(2027, 3, 28);

    Instant BEGINS = Instant.parse("2027-03-27T00:00:00Z");
    Instant ENDS = Instant.parse("2027-03-28T23:00:00Z");

    private static Membership member(SampleRecord sample, String id) {
        return sample.record().members().membershipsOf(id).get(0);
    }

    private static Optional<String> give(SampleRecord sample, String giver, String deputy) {
        var record = sample.record();
        return record.write(() ->
                record.get(Delegations.class).give(member(sample, giver), deputy, FIRST, LAST, sample.actor(giver)));
    }

    @ParameterizedTest
    @ValueSource(strings = {APPROVER, ADMIN, DEPUTY})
    default void approversAndAdminsLetATrainedMemberStandIn(String giver, SampleRecord sample) {
        assertThat(give(sample, giver, COLLEAGUE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {AUTHOR, LEAD, AUDITOR})
    default void nobodyElseDoes(String giver, SampleRecord sample) {
        assertThat(give(sample, giver, COLLEAGUE)).isPresent();
        assertThat(sample.record().get(Delegations.class).of(SCHOOL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {AUTHOR, COLLEAGUE, LEAD, AUDITOR, ADMIN})
    default void whoeverStandsInMayApproveOnThoseDaysOnly(String deputy, SampleRecord sample) {
        var record = sample.record();
        assertThat(give(sample, APPROVER, deputy)).isEmpty();

        record.clock().set(BEGINS.minusMillis(1));
        assertThat(member(sample, deputy).has(Role.APPROVER)).isFalse();
        record.clock().set(BEGINS);
        assertThat(member(sample, deputy).has(Role.APPROVER)).isTrue();
        assertThat(member(sample, deputy).roles()).doesNotContain(Role.APPROVER);
        assertThat(record.members().byToken("token-" + deputy).orElseThrow().has(Role.APPROVER))
                .isTrue();
        record.clock().set(ENDS.minusMillis(1));
        assertThat(member(sample, deputy).has(Role.APPROVER)).isTrue();
        record.clock().set(ENDS);
        assertThat(member(sample, deputy).has(Role.APPROVER)).isFalse();
        assertThat(record.members().of(SCHOOL)).noneMatch(Membership::deputy);
    }

    @Test
    default void itEndsAtOnceWhenItIsEnded(SampleRecord sample) {
        var record = sample.record();
        give(sample, APPROVER, COLLEAGUE);
        record.clock().set(BEGINS);
        var given = record.get(Delegations.class).of(SCHOOL).get(0);

        record.write(() -> record.get(Delegations.class).end(SCHOOL, given.id(), sample.actor(ADMIN)));

        assertThat(member(sample, COLLEAGUE).has(Role.APPROVER)).isFalse();
        assertThat(record.audit().about(SCHOOL, "member:" + COLLEAGUE))
                .extracting(entry -> entry.action() + ": " + entry.detail())
                .contains(
                        "approval.delegated: from 2027-03-27 to 2027-03-28",
                        "approval.delegation-ended: from 2027-03-27 to 2027-03-28");
    }

    @Test
    default void nobodyMakesThemselvesAnApprover(SampleRecord sample) {
        assertThat(give(sample, ADMIN, ADMIN).orElse("")).contains("themselves");
    }

    @Test
    default void whoeverIsNotTrainedDoesNotStandIn(SampleRecord sample) {
        var record = sample.record();
        record.write(() -> record.members()
                .grant(
                        new Membership(
                                record.members().get(COLLEAGUE),
                                SCHOOL,
                                Set.of(Role.SUBMITTER),
                                Optional.empty(),
                                Optional.empty()),
                        sample.actor(ADMIN)));

        assertThat(give(sample, APPROVER, COLLEAGUE).orElse("")).contains("trained");
    }

    @Test
    default void aDeputyPassesNothingOn(SampleRecord sample) {
        give(sample, APPROVER, COLLEAGUE);
        sample.record().clock().set(BEGINS);

        assertThat(give(sample, COLLEAGUE, AUTHOR)).isPresent();
    }

    @Test
    default void somebodyOfAnotherSchoolIsNotThere(SampleRecord sample) {
        assertThat(give(sample, APPROVER, OTHER_APPROVER).orElse("")).contains("member of this school");
    }
}
