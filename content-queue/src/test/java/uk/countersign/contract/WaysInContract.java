package uk.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.SampleRecord.AUTHOR;
import static uk.countersign.testing.SampleRecord.COLLEAGUE;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.countersign.audit.Actor;
import uk.countersign.school.OneTimeLinks;
import uk.countersign.school.SecondFactors;
import uk.countersign.school.SignInRules;
import uk.countersign.school.SignInRulings;
import uk.countersign.testing.SampleRecord;

/** Links that work once, codes that work once, and a school's rules: the same on every database. */
interface WaysInContract {

    @Test
    default void aLinkWorksOnceAndNotForEver(SampleRecord sample) {
        var record = sample.record();
        var links = record.get(OneTimeLinks.class);
        var link = record.write(() -> links.forMember(AUTHOR, Duration.ofDays(1)));
        assertThat(links.memberOf(link)).hasValue(AUTHOR);

        assertThat(record.write(() -> links.use(link))).isTrue();
        assertThat(record.write(() -> links.use(link))).isFalse();
        assertThat(links.memberOf(link)).isEmpty();

        var late = record.write(() -> links.forMember(AUTHOR, Duration.ofDays(1)));
        record.clock().advance(Duration.ofDays(1));
        assertThat(links.memberOf(late)).isEmpty();
        assertThat(record.write(() -> links.use(late))).isFalse();
    }

    @Test
    default void aNewLinkTakesThePlaceOfTheOneBefore(SampleRecord sample) {
        var record = sample.record();
        var links = record.get(OneTimeLinks.class);
        var first = record.write(() -> links.forMember(AUTHOR, Duration.ofDays(1)));
        var others = record.write(() -> links.forMember(COLLEAGUE, Duration.ofDays(1)));

        record.write(() -> links.forMember(AUTHOR, Duration.ofDays(1)));

        assertThat(links.memberOf(first)).isEmpty();
        assertThat(links.memberOf(others)).hasValue(COLLEAGUE);
    }

    @Test
    default void theRecordHoldsNoLinkThatCouldBeUsed(SampleRecord sample) {
        var record = sample.record();
        var link = record.write(() -> record.get(OneTimeLinks.class).forMember(AUTHOR, Duration.ofDays(1)));

        var kept = record.database()
                .sql("select token_hash from one_time_link")
                .query(String.class)
                .list();
        assertThat(kept).isNotEmpty().noneMatch(hash -> hash.contains(link));
        assertThat(record.get(OneTimeLinks.class).memberOf(kept.get(0))).isEmpty();
    }

    @Test
    default void theSetUpIsShutOnceThereIsAMember(SampleRecord sample) {
        var record = sample.record();
        var links = record.get(OneTimeLinks.class);

        var link = record.write(() -> links.forSetUp(Duration.ofDays(1)));

        assertThat(links.opensSetUp(link)).isFalse();
        assertThat(links.memberOf(link)).isEmpty();
    }

    @Test
    default void aCodeAndARecoveryCodeWorkOnce(SampleRecord sample) {
        var record = sample.record();
        var factors = record.get(SecondFactors.class);
        record.write(() -> factors.propose(AUTHOR, new byte[] {1}));
        assertThat(factors.has(AUTHOR)).isFalse();

        assertThat(record.write(() -> factors.useStep(AUTHOR, 7))).isTrue();
        assertThat(record.write(() -> factors.useStep(AUTHOR, 7))).isFalse();
        assertThat(record.write(() -> factors.useStep(AUTHOR, 6))).isFalse();
        record.write(() -> {
            factors.confirm(AUTHOR);
            factors.setRecoveryCodes(AUTHOR, List.of("one", "two"));
        });
        assertThat(factors.has(AUTHOR)).isTrue();
        assertThat(record.write(() -> factors.useRecoveryCode(COLLEAGUE, "one")))
                .isFalse();
        assertThat(record.write(() -> factors.useRecoveryCode(AUTHOR, "one"))).isTrue();
        assertThat(record.write(() -> factors.useRecoveryCode(AUTHOR, "one"))).isFalse();
        assertThat(factors.recoveryCodesLeft(AUTHOR)).isEqualTo(1);
    }

    @Test
    default void aSecretThatCountsIsNotReplaced(SampleRecord sample) {
        var record = sample.record();
        var factors = record.get(SecondFactors.class);
        record.write(() -> {
            factors.propose(AUTHOR, new byte[] {1});
            factors.confirm(AUTHOR);
        });

        record.write(() -> factors.propose(AUTHOR, new byte[] {2}));

        assertThat(factors.of(AUTHOR).orElseThrow().encrypted()).containsExactly(1);
    }

    @Test
    default void aSchoolThatChoseNothingAsksForAllThereIs(SampleRecord sample) {
        var record = sample.record();
        var rulings = record.get(SignInRulings.class);
        assertThat(rulings.of(SCHOOL)).isEqualTo(SignInRules.STRICT);

        record.write(() -> rulings.set(SCHOOL, SignInRules.PASSWORD_ONLY, Actor.COUNTERSIGN));

        assertThat(rulings.of(SCHOOL)).isEqualTo(SignInRules.PASSWORD_ONLY);
    }
}
