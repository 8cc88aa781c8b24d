package uk.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.countersign.testing.SampleRecord.OTHER_SCHOOL;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.countersign.draft.SecondReadings;
import uk.countersign.draft.SecondReadings.Outcome;
import uk.countersign.policy.SecondReaderCounts;
import uk.countersign.policy.SecondReaderCounts.Count;
import uk.countersign.testing.SampleRecord;

/** What is kept of a second reader: how much it was sent, and whether it read a revision. */
interface SecondReaderContract {

    LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static boolean take(SampleRecord sample, String school, LocalDate day, int characters) {
        var counts = sample.record().get(SecondReaderCounts.class);
        return sample.record().database().inTransaction(() -> counts.take(school, day, characters, 3, 100));
    }

    @Test
    default void aDayHoldsSoManyTextsAndCharactersOfAllSchools(SampleRecord sample) {
        assertThat(take(sample, SCHOOL, DAY, 101)).isFalse();
        assertThat(take(sample, SCHOOL, DAY, 60)).isTrue();
        assertThat(take(sample, OTHER_SCHOOL, DAY, 41)).isFalse();
        assertThat(take(sample, OTHER_SCHOOL, DAY, 20)).isTrue();
        assertThat(take(sample, SCHOOL, DAY, 20)).isTrue();
        assertThat(take(sample, SCHOOL, DAY, 0)).isFalse();
        assertThat(take(sample, SCHOOL, DAY.plusDays(1), 7)).isTrue();

        var counts = sample.record().get(SecondReaderCounts.class);
        sample.record().write(() -> {
            counts.answered(SCHOOL, DAY, true);
            counts.answered(SCHOOL, DAY, false);
            counts.answered(SCHOOL, DAY.plusDays(1), true);
        });
        assertThat(counts.of(SCHOOL, DAY, DAY)).isEqualTo(new Count(2, 80, 1, 1));
        assertThat(counts.of(SCHOOL, DAY, DAY.plusDays(1))).isEqualTo(new Count(3, 87, 2, 1));
        assertThat(counts.of(OTHER_SCHOOL, DAY, DAY)).isEqualTo(new Count(1, 20, 0, 0));
        assertThat(counts.of(SCHOOL, DAY.plusDays(2), DAY.plusDays(9))).isEqualTo(new Count(0, 0, 0, 0));
        assertThatThrownBy(() -> counts.take(SCHOOL, DAY, 1, 10, 1000)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void whetherARevisionWasReadIsWhatWasWrittenLast(SampleRecord sample) {
        var readings = sample.record().get(SecondReadings.class);
        var revision = sample.drafts().received().revisionId();
        assertThat(readings.of(revision)).isEmpty();
        sample.record().write(() -> readings.write(revision, Optional.of(Outcome.NO_ANSWER)));
        sample.record().write(() -> readings.write(revision, Optional.of(Outcome.READ)));
        assertThat(readings.of(revision)).contains(Outcome.READ);
        sample.record().write(() -> readings.write(revision, Optional.empty()));
        assertThat(readings.of(revision)).isEmpty();
    }
}
