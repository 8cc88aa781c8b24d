package uk.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.countersign.testing.SampleRecord.ADMIN;
import static uk.countersign.testing.SampleRecord.OTHER_SCHOOL;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.countersign.audit.AuditEntry;
import uk.countersign.policy.Elections;
import uk.countersign.policy.Gravity;
import uk.countersign.policy.OwnPack;
import uk.countersign.policy.OwnPacks;
import uk.countersign.policy.PolicyVersions;
import uk.countersign.policy.RuleOverride;
import uk.countersign.policy.RuleOverride.Wanted;
import uk.countersign.policy.RuleOverrides;
import uk.countersign.school.School.Contacts;
import uk.countersign.testing.RecordAssertions;
import uk.countersign.testing.SampleRecord;

/** What a school makes of its policy. */
interface PoliciesContract {

    private static Wanted milder(Gravity gravity, String reason) {
        return new Wanted("short-link", Optional.of(gravity), Map.of("allow", "bit.example"), reason);
    }

    @Test
    default void aRuleReadOtherwiseIsKeptWithItsWholeHistory(SampleRecord sample) {
        var record = sample.record();
        var overrides = record.get(RuleOverrides.class);
        var admin = sample.actor(ADMIN);
        var before = record.get(PolicyVersions.class).of(SCHOOL);
        record.write(() -> overrides.set(SCHOOL, milder(Gravity.WARN, "We use one shortener."), admin));
        var since = record.clock().instant();
        record.clock().advance(Duration.ofDays(1));
        record.write(() -> overrides.set(SCHOOL, milder(Gravity.INFO, "Still fine."), admin));

        assertThat(overrides.inForce(SCHOOL)).singleElement().satisfies(now -> {
            assertThat(now.gravity()).contains(Gravity.INFO);
            assertThat(now.settings()).containsExactly(Map.entry("allow", "bit.example"));
            assertThat(now.setBy()).isEqualTo("Ms Jones");
        });
        assertThat(overrides.inForce(OTHER_SCHOOL)).isEmpty();
        assertThat(overrides.history(SCHOOL))
                .extracting(RuleOverride::reason)
                .containsExactly("Still fine.", "We use one shortener.");
        var first = overrides.history(SCHOOL).get(1);
        assertThat(first.setAt()).isEqualTo(since);
        assertThat(first.undone())
                .contains(new RuleOverride.Undone("Ms Jones", record.clock().instant()));
        assertThat(record.get(PolicyVersions.class).of(SCHOOL)).isEqualTo(before + 2);
    }

    @Test
    default void whatIsUndoneCountsNoMoreAndStaysAsItWas(SampleRecord sample) {
        var record = sample.record();
        var overrides = record.get(RuleOverrides.class);
        var admin = sample.actor(ADMIN);
        record.write(() -> overrides.set(SCHOOL, milder(Gravity.OFF, "Not ours."), admin));
        assertThat(record.write(() -> overrides.undo(SCHOOL, "short-link", admin)))
                .isTrue();
        assertThat(record.write(() -> overrides.undo(SCHOOL, "short-link", admin)))
                .isFalse();
        assertThat(overrides.inForce(SCHOOL)).isEmpty();
        var actions = RecordAssertions.on(record).assertThatLog(SCHOOL).isIntact().entries().stream()
                .map(AuditEntry::action)
                .toList();
        assertThat(actions).containsOnlyOnce("policy.rule-overridden", "policy.override-undone");
        assertThatThrownBy(() -> record.write(() -> record.database()
                        .sql("update rule_override set reason = 'another'")
                        .update()))
                .hasStackTraceContaining("stays as it was");
    }

    @Test
    default void everyVersionOfAnOwnPackIsKeptAsItCame(SampleRecord sample) {
        var record = sample.record();
        var packs = record.get(OwnPacks.class);
        var admin = sample.actor(ADMIN);
        record.write(() -> packs.store(SCHOOL, "ash", "name: ash", admin));
        record.write(() -> packs.store(SCHOOL, "ash", "name: ash # bettered", admin));
        record.write(() -> packs.store(SCHOOL, "strict", "name: strict", admin));
        record.write(() -> packs.store(OTHER_SCHOOL, "ash", "name: ash # theirs", admin));

        assertThat(packs.of(SCHOOL))
                .extracting(OwnPack::name, OwnPack::version)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ash", 2),
                        org.assertj.core.groups.Tuple.tuple("strict", 1));
        assertThat(packs.find(SCHOOL, "ash")).map(OwnPack::yaml).contains("name: ash # bettered");
        assertThat(packs.versions(SCHOOL, "ash")).extracting(OwnPack::version).containsExactly(2, 1);
        assertThat(packs.find(OTHER_SCHOOL, "strict")).isEmpty();
        assertThatThrownBy(() -> record.write(() ->
                        record.database().sql("update own_pack set yaml = ''").update()))
                .hasStackTraceContaining("immutable");
    }

    @Test
    default void electionPeriodsStandInTheOrderOfTheirDays(SampleRecord sample) {
        var record = sample.record();
        var elections = record.get(Elections.class);
        var admin = sample.actor(ADMIN);
        var may = LocalDate.of(2027, 5, 6);
        var later = record.write(() -> elections.add(SCHOOL, "Local elections", may.minusDays(40), may, admin));
        var sooner = record.write(() ->
                elections.add(SCHOOL, "By-election", LocalDate.of(2026, 11, 10), LocalDate.of(2026, 12, 3), admin));

        assertThat(elections.of(SCHOOL)).containsExactly(sooner, later);
        assertThat(later.covers(may)).isTrue();
        assertThat(later.covers(may.plusDays(1))).isFalse();
        assertThat(record.write(() -> elections.remove(OTHER_SCHOOL, later.id(), admin)))
                .isFalse();
        assertThat(record.write(() -> elections.remove(SCHOOL, later.id(), admin)))
                .isTrue();
        assertThat(elections.of(SCHOOL)).containsExactly(sooner);
        assertThatThrownBy(() -> record.write(() -> elections.add(SCHOOL, "Backwards", may, may.minusDays(1), admin)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void thePackAndTheOwnDetailsOfASchoolAreChangedOnTheRecord(SampleRecord sample) {
        var record = sample.record();
        var admin = sample.actor(ADMIN);
        var details = new Contacts(
                List.of("ashlane.example"),
                List.of("01632 960001"),
                List.of("us@ashlane.example"),
                List.of("Mr Ellis"));
        record.write(() -> {
            record.schools().choosePolicy(SCHOOL, "hamwic", admin);
            record.schools().setContacts(SCHOOL, details, admin);
        });

        assertThat(record.schools().get(SCHOOL).policyPack()).isEqualTo("hamwic");
        assertThat(record.schools().get(SCHOOL).contacts()).isEqualTo(details);
        assertThat(record.schools().get(OTHER_SCHOOL).contacts()).isEqualTo(Contacts.NONE);
        assertThat(RecordAssertions.on(record).assertThatLog(SCHOOL).isIntact().entries())
                .extracting(AuditEntry::action)
                .contains("policy.pack-chosen", "school.details-changed");
    }
}
