package uk.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.countersign.testing.SampleRecord.ADMIN;
import static uk.countersign.testing.SampleRecord.AUTHOR;
import static uk.countersign.testing.SampleRecord.COLLEAGUE;
import static uk.countersign.testing.SampleRecord.OTHER_SCHOOL;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.countersign.audit.AuditEntry;
import uk.countersign.calendar.CalendarDay.Wanted;
import uk.countersign.calendar.CalendarDays;
import uk.countersign.calendar.DayKind;
import uk.countersign.calendar.SchoolCalendar;
import uk.countersign.calendar.Timing;
import uk.countersign.calendar.Timings;
import uk.countersign.recurring.Occurrence;
import uk.countersign.recurring.Occurrences;
import uk.countersign.recurring.RecurringPosts;
import uk.countersign.recurring.Rhythm;
import uk.countersign.recurring.Wording;
import uk.countersign.school.QuietHours;
import uk.countersign.testing.RecordAssertions;
import uk.countersign.testing.SampleRecord;

/** A school's days, its times and its recurring posts. */
interface CalendarContract {

    Wanted HALF_TERM =
            new Wanted(DayKind.HALF_TERM, "Half term", LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 30));
    Wording WORDING = new Wording(
            "PE tomorrow.", Optional.of("REMINDER"), List.of("x"), List.of("Amelia"), Optional.empty(), List.of());
    Rhythm RHYTHM = new Rhythm(
            List.of(DayOfWeek.MONDAY),
            LocalTime.of(8, 30),
            LocalDate.of(2026, 9, 1),
            Optional.empty(),
            Rhythm.Days.TERM_TIME);

    @Test
    default void aDayIsAddedOnceAndTakenOutOnTheRecord(SampleRecord sample) {
        var record = sample.record();
        var days = record.get(CalendarDays.class);
        var admin = sample.actor(ADMIN);

        assertThat(record.write(() -> days.add(SCHOOL, List.of(HALF_TERM), "by hand", admin)))
                .isOne();
        assertThat(record.write(() -> days.add(SCHOOL, List.of(HALF_TERM), "a table", admin)))
                .isZero();
        var stands = days.of(SCHOOL).days().get(0);
        assertThat(days.of(OTHER_SCHOOL)).isEqualTo(SchoolCalendar.EMPTY);
        assertThat(record.write(() -> days.remove(OTHER_SCHOOL, stands.id(), admin)))
                .isFalse();
        assertThat(record.write(() -> days.remove(SCHOOL, stands.id(), admin))).isTrue();
        assertThat(days.of(SCHOOL)).isEqualTo(SchoolCalendar.EMPTY);
        assertThat(record.write(() -> days.add(SCHOOL, List.of(HALF_TERM), "by hand", admin)))
                .as("what was taken out may come back")
                .isOne();
        assertThat(RecordAssertions.on(record).assertThatLog(SCHOOL).isIntact().entries())
                .extracting(AuditEntry::action)
                .contains("calendar.day-added", "calendar.day-removed");
    }

    @Test
    default void quietHoursAndHolidaysAreTheSchoolsOwn(SampleRecord sample) {
        var record = sample.record();
        var admin = sample.actor(ADMIN);
        var quiet = new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0));
        assertThat(record.get(Timings.class).of(SCHOOL)).isEqualTo(Timing.USUAL);
        record.write(() -> {
            record.schools().setQuietHours(SCHOOL, quiet, admin);
            record.get(Timings.class).set(SCHOOL, new Timing(false, 3), admin);
            record.get(Timings.class).set(SCHOOL, new Timing(false, 4), admin);
        });

        assertThat(record.schools().get(SCHOOL).quietHours()).isEqualTo(quiet);
        assertThat(record.get(Timings.class).of(SCHOOL)).isEqualTo(new Timing(false, 4));
        assertThat(record.get(Timings.class).of(OTHER_SCHOOL)).isEqualTo(Timing.USUAL);
    }

    @Test
    default void whoWritesARecurringPostLastIsItsAuthor(SampleRecord sample) {
        var record = sample.record();
        var recurring = record.get(RecurringPosts.class);
        var first = record.write(() -> recurring.add(SCHOOL, WORDING, RHYTHM, sample.actor(AUTHOR)));

        assertThat(first.wording()).isEqualTo(WORDING);
        assertThat(first.rhythm()).isEqualTo(RHYTHM);
        assertThat(record.write(() -> recurring.change(first, WORDING, RHYTHM, sample.actor(COLLEAGUE))))
                .isTrue();
        assertThat(record.write(() -> recurring.change(first, WORDING, RHYTHM, sample.actor(AUTHOR))))
                .as("who looked at the version before")
                .isFalse();
        var second = recurring.find(SCHOOL, first.id()).orElseThrow();
        assertThat(second.authorId()).isEqualTo(COLLEAGUE);
        assertThat(second.version()).isEqualTo(2);
        assertThat(recurring.find(OTHER_SCHOOL, first.id())).isEmpty();
        assertThat(record.write(() -> recurring.end(second, sample.actor(AUTHOR))))
                .isTrue();
        assertThat(record.write(() -> recurring.end(second, sample.actor(AUTHOR))))
                .isFalse();
        assertThat(record.write(() -> recurring.change(second, WORDING, RHYTHM, sample.actor(AUTHOR))))
                .as("what has ended")
                .isFalse();
    }

    @Test
    default void aDayOfARecurringPostHasOneDraft(SampleRecord sample) {
        var record = sample.record();
        var occurrences = record.get(Occurrences.class);
        var post =
                record.write(() -> record.get(RecurringPosts.class).add(SCHOOL, WORDING, RHYTHM, sample.actor(AUTHOR)));
        var day = LocalDate.of(2026, 11, 30);
        var draft = sample.drafts().received();
        var written =
                new Occurrence(post.id(), day, 1, draft.id(), record.clock().instant());
        record.write(() -> occurrences.write(written));

        assertThat(occurrences.from(post.id(), day)).containsExactly(written);
        assertThatThrownBy(() -> record.write(() -> occurrences.write(written)))
                .isInstanceOf(IllegalStateException.class);
        record.write(() -> occurrences.withdraw(written));
        assertThat(occurrences.from(post.id(), day)).isEmpty();
        record.write(() -> occurrences.write(written));
        assertThat(occurrences.from(post.id(), day)).containsExactly(written);
        assertThat(occurrences.from(post.id(), day.plusDays(1))).isEmpty();
    }
}
