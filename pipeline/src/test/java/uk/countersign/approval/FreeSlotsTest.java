package uk.countersign.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.countersign.school.Nation;
import uk.countersign.school.QuietHours;
import uk.countersign.school.School;

class FreeSlotsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static School school(QuietHours quiet) {
        return new School(
                "s", "t", "A school", Nation.ENGLAND, LONDON, "default", quiet, School.Contacts.NONE, List.of());
    }

    @Test
    void withoutQuietHoursItIsNow() {
        var now = Instant.parse("2026-11-23T02:00:00Z");
        assertThat(FreeSlots.next(school(QuietHours.NONE), now)).isEqualTo(now);
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
            var next = FreeSlots.next(school(quiet), from);
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
}
