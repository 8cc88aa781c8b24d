package uk.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.SampleRecord.ADMIN;
import static uk.countersign.testing.SampleRecord.APPROVER;
import static uk.countersign.testing.SampleRecord.AUDITOR;
import static uk.countersign.testing.SampleRecord.AUTHOR;
import static uk.countersign.testing.SampleRecord.COLLEAGUE;
import static uk.countersign.testing.SampleRecord.DEPUTY;
import static uk.countersign.testing.SampleRecord.LEAD;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.countersign.school.ApiTokens;
import uk.countersign.school.Delegations;
import uk.countersign.school.Membership;
import uk.countersign.school.OneTimeLinks;
import uk.countersign.school.Role;
import uk.countersign.school.Staffing;
import uk.countersign.testing.SampleRecord;

/** Who may give whom which roles, and what ends with an access: the same on every database. */
interface StaffingContract {

    private static Membership member(SampleRecord sample, String id) {
        return sample.record().members().membershipsOf(id).get(0);
    }

    private static Optional<String> change(SampleRecord sample, String by, String member, Role... roles) {
        var record = sample.record();
        var wanted = new Staffing.Wanted(Set.of(roles), Optional.empty(), Optional.empty());
        return record.write(
                () -> record.get(Staffing.class).change(member(sample, by), member, wanted, sample.actor(by)));
    }

    private static Optional<String> end(SampleRecord sample, String by, String member) {
        var record = sample.record();
        return record.write(() -> record.get(Staffing.class).end(member(sample, by), member, sample.actor(by)));
    }

    @Test
    default void anAdminChangesWhatOthersMayDo(SampleRecord sample) {
        assertThat(change(sample, ADMIN, COLLEAGUE, Role.SUBMITTER, Role.APPROVER))
                .isEmpty();
        assertThat(member(sample, COLLEAGUE).roles()).containsExactlyInAnyOrder(Role.SUBMITTER, Role.APPROVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {AUTHOR, APPROVER, DEPUTY, LEAD, AUDITOR})
    default void nobodyElseDoes(String by, SampleRecord sample) {
        assertThat(change(sample, by, COLLEAGUE, Role.SUBMITTER, Role.APPROVER)).isPresent();
        assertThat(member(sample, COLLEAGUE).roles()).containsExactly(Role.SUBMITTER);
        assertThat(end(sample, by, COLLEAGUE)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {AUTHOR, APPROVER, DEPUTY, LEAD, AUDITOR, ADMIN})
    default void nobodyGivesThemselvesMore(String self, SampleRecord sample) {
        assertThat(change(sample, self, self, Role.values())).isPresent();
    }

    @Test
    default void anApproverGivesTheOnlyAdminMoreAndNobodyElse(SampleRecord sample) {
        assertThat(change(sample, APPROVER, ADMIN, Role.ADMIN, Role.SUBMITTER)).isEmpty();
        assertThat(change(sample, ADMIN, COLLEAGUE, Role.SUBMITTER, Role.ADMIN)).isEmpty();
        assertThat(change(sample, APPROVER, ADMIN, Role.ADMIN, Role.APPROVER)).isPresent();
    }

    @Test
    default void theLastAdminStays(SampleRecord sample) {
        assertThat(end(sample, ADMIN, ADMIN).orElse("")).contains("needs an administrator");
        assertThat(change(sample, ADMIN, ADMIN, Role.SUBMITTER)).isPresent();
        assertThat(change(sample, APPROVER, ADMIN, Role.AUDITOR)).isPresent();
        assertThat(member(sample, ADMIN).has(Role.ADMIN)).isTrue();

        change(sample, ADMIN, COLLEAGUE, Role.ADMIN);

        assertThat(end(sample, ADMIN, ADMIN)).isEmpty();
        assertThat(end(sample, COLLEAGUE, COLLEAGUE)).isPresent();
    }

    @Test
    default void withAnAccessEndItsTokensItsWaysInAndItsStandingIn(SampleRecord sample) {
        var record = sample.record();
        var today = LocalDate.ofInstant(record.clock().instant(), ZoneOffset.UTC);
        record.write(() -> record.get(Delegations.class)
                .give(member(sample, APPROVER), COLLEAGUE, today, today, sample.actor(APPROVER)));
        var link = record.write(() -> record.get(OneTimeLinks.class).forMember(COLLEAGUE, Duration.ofDays(1)));
        var token = record.write(
                () -> record.get(ApiTokens.class).make(COLLEAGUE, SCHOOL, "the website", sample.actor(COLLEAGUE)));
        assertThat(record.members().byToken(token)).isPresent();

        assertThat(end(sample, ADMIN, COLLEAGUE)).isEmpty();

        assertThat(record.members().byToken(token)).isEmpty();
        assertThat(record.members().byToken("token-" + COLLEAGUE)).isEmpty();
        assertThat(record.get(OneTimeLinks.class).memberOf(link)).isEmpty();
        assertThat(member(sample, COLLEAGUE).roles()).isEmpty();
        assertThat(member(sample, COLLEAGUE).deputy()).isFalse();
        assertThat(record.audit().about(SCHOOL, "member:" + COLLEAGUE))
                .extracting(entry -> entry.action())
                .contains("approval.delegation-ended", "member.token-revoked", "member.access-ended");
    }

    private static Optional<String> train(SampleRecord sample, LocalDate day) {
        var record = sample.record();
        var wanted = new Staffing.Wanted(Set.of(Role.SUBMITTER), Optional.of(day), Optional.empty());
        return record.write(
                () -> record.get(Staffing.class).change(member(sample, ADMIN), COLLEAGUE, wanted, sample.actor(ADMIN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUBMITTER", "AUDITOR"})
    default void withTheTrainingOrTheRolesEndsTheStandingIn(Role after, SampleRecord sample) {
        var record = sample.record();
        var today = LocalDate.ofInstant(record.clock().instant(), ZoneOffset.UTC);
        assertThat(train(sample, today)).isEmpty();
        record.write(() -> record.get(Delegations.class)
                .give(member(sample, APPROVER), COLLEAGUE, today, today.plusDays(3), sample.actor(APPROVER)));
        assertThat(train(sample, today.minusDays(1)))
                .as("another day of the training ends nothing")
                .isEmpty();
        assertThat(member(sample, COLLEAGUE).deputy()).isTrue();

        change(sample, ADMIN, COLLEAGUE, after);

        assertThat(member(sample, COLLEAGUE).deputy()).isFalse();
    }

    @Test
    default void nobodyHasBeenTrainedTomorrow(SampleRecord sample) {
        var tomorrow = LocalDate.ofInstant(sample.record().clock().instant(), ZoneOffset.UTC)
                .plusDays(2);
        var before = member(sample, COLLEAGUE).trainedOn();

        assertThat(train(sample, tomorrow).orElse("")).contains("still to come");

        assertThat(member(sample, COLLEAGUE).trainedOn()).isEqualTo(before);
    }

    @Test
    default void aTokenThatIsRevokedSpeaksForNobody(SampleRecord sample) {
        var record = sample.record();
        var tokens = record.get(ApiTokens.class);
        var kept = record.write(() -> tokens.make(AUTHOR, SCHOOL, "the website", sample.actor(AUTHOR)));
        var revoked = record.write(() -> tokens.make(AUTHOR, SCHOOL, "an old program", sample.actor(AUTHOR)));
        var key = tokens.of(SCHOOL).stream()
                .filter(token -> token.name().equals("an old program"))
                .findFirst()
                .orElseThrow()
                .key();

        record.write(() -> tokens.revoke(SCHOOL, key, sample.actor(ADMIN)));

        assertThat(record.members().byToken(revoked)).isEmpty();
        assertThat(record.members().byToken(kept)).isPresent();
    }
}
