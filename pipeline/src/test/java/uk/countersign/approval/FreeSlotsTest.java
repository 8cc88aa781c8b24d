package uk.countersign.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.countersign.calendar.CalendarDay.Wanted;
import uk.countersign.calendar.CalendarDays;
import uk.countersign.calendar.DayKind;
import uk.countersign.calendar.Timing;
import uk.countersign.calendar.Timings;
import uk.countersign.database.Dialect;
import uk.countersign.rig.Rig;
import uk.countersign.school.Nation;
import uk.countersign.school.QuietHours;
import uk.countersign.school.School;
import uk.countersign.testing.SampleRecord;

class FreeSlotsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static School school(QuietHours quiet) {
        return new School(
                "s", "t", "A school", Nation.ENGLAND, LONDON, "default", quiet, School.Contacts.NONE, List.of());
    }

    @Test
    void withoutQuietHoursItIsNow() {
        var now = Instant.parse("2026-11-23T02:00:00Z");
        assertThat(FreeSlots.outsideQuietHours(school(QuietHours.NONE), now)).isEqualTo(now);
    }

    @Test
    void theNextSlotIsTheFirstMomentThatIsNotQuietAlsoWhenTheClocksChange() {
        var random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            var quiet = new QuietHours(
                    LocalTime.of(random.nextInt(24), 15 * random.nextInt(4)),
                    LocalTime.of(random.nextInt(24), 15 * random.nextInt(4)));
            var around = switch (i % 3) {
                case 0 -> Instant.parse("2026-03-28T12:00:00Z");
                case 1 -> Instant.parse("2026-10-24T12:00:00Z");
                default -> Instant.parse("2026-06-01T00:00:00Z");
            };
            var from = around.plus(Duration.ofMinutes(5L * random.nextInt(12 * 30)));
            var next = FreeSlots.outsideQuietHours(school(quiet), from);
            assertThat(quiet.contains(next.atZone(LONDON).toLocalTime()))
                    .as("%s from %s gives %s", quiet, from, next)
                    .isFalse();
            assertThat(next).isAfterOrEqualTo(from);
            for (var before = from; before.isBefore(next); before = before.plus(Duration.ofMinutes(15))) {
                assertThat(quiet.contains(before.atZone(LONDON).toLocalTime()))
                        .as("%s from %s gives %s, but %s was free", quiet, from, next, before)
                        .isTrue();
            }
        }
    }

    @Test
    void outsideOfTheHolidaysItIsTheMorningOfTheFirstDayBack() {
        var rig = Rig.on(Dialect.SQLITE);
        try {
            var record = rig.record();
            var admin = rig.actor(SampleRecord.ADMIN);
            var slots = rig.get(FreeSlots.class);
            var christmas =
                    new Wanted(DayKind.HOLIDAY, "Christmas", LocalDate.of(2026, 12, 21), LocalDate.of(2027, 1, 3));
            record.write(() -> record.get(CalendarDays.class).add(SampleRecord.SCHOOL, List.of(christmas), "", admin));
            var inHolidays = Instant.parse("2026-12-24T10:00:00Z");
            assertThat(slots.next(SampleRecord.SCHOOL, inHolidays))
                    .as("the school has said nothing of holidays")
                    .isEqualTo(inHolidays);

            record.write(() -> record.get(Timings.class).set(SampleRecord.SCHOOL, new Timing(false, 2), admin));
            assertThat(slots.next(SampleRecord.SCHOOL, inHolidays)).isEqualTo(Instant.parse("2027-01-04T08:00:00Z"));
            var before = Instant.parse("2026-12-18T21:30:00Z");
            assertThat(slots.next(SampleRecord.SCHOOL, before)).isEqualTo(before);

            record.write(() -> record.schools()
                    .setQuietHours(
                            SampleRecord.SCHOOL, new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 30)), admin));
            assertThat(slots.next(SampleRecord.SCHOOL, inHolidays)).isEqualTo(Instant.parse("2027-01-04T08:30:00Z"));
            assertThat(slots.next(SampleRecord.SCHOOL, Instant.parse("2026-12-20T21:30:00Z")))
                    .as("the evening before the holidays")
                    .isEqualTo(Instant.parse("2027-01-04T08:30:00Z"));

            var chosen = rig.screened(
                    SampleRecord.AUTHOR, "Carols at noon.", Optional.of(Instant.parse("2026-12-24T21:00:00Z")), "x");
            assertThat(rig.findings(chosen))
                    .filteredOn(finding -> finding.finding().rule().equals("time"))
                    .extracting(finding -> finding.finding().message())
                    .containsExactly(
                            "Thursday 24 December at 21:00 is in your school’s quiet hours, 20:00 to 08:30. Choose"
                                    + " another time, unless it has to be then.",
                            "Thursday 24 December at 21:00 is not a school day: Christmas. Choose another day, unless"
                                    + " it has to be then.");
        } finally {
            rig.close();
        }
    }
}
