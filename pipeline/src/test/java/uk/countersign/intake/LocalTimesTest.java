package uk.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTimesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter AS_WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Test
    void everyLocalTimeIsReadAsThatTimeOrRefusedWithTheNextOneThereIs() throws Exception {
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            // Around both clock changes of a year, and anywhere else.
            var day = switch (i % 3) {
                case 0 -> LocalDateTime.of(2026, 3, 29, 0, 0);
                case 1 -> LocalDateTime.of(2026, 10, 25, 0, 0);
                default -> LocalDateTime.of(2026, 1, 1, 0, 0).plusDays(random.nextInt(800));
            };
            var local = day.plusMinutes(random.nextInt(1440));
            var written = AS_WRITTEN.format(local);
            if (LONDON.getRules().getValidOffsets(local).isEmpty()) {
                assertThatThrownBy(() -> LocalTimes.read(written, LONDON))
                        .isInstanceOf(LocalTimes.NotATime.class)
                        .hasMessageContaining("The clocks go forward")
                        .hasMessageContaining("The next time there is: 2")
                        .hasMessageContaining("at 02:00.");
            } else {
                var read = LocalTimes.read(written, LONDON);
                assertThat(read.atZone(LONDON).toLocalDateTime()).isEqualTo(local);
                // Of two the first: an hour before there is no other instant of that local time.
                assertThat(read.minus(Duration.ofHours(1)).atZone(LONDON).toLocalDateTime())
                        .isNotEqualTo(local);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T08:30:00Z",
                "2026-11-23T08:30Z",
                " 2026-11-23 08:30 ",
                "2026-11-23   08:30",
                "2026-11-23T08:30",
                "2026-11-23T09:30+01:00"
            })
    void theSameTimeInManyWaysOfWritingIt(String written) throws Exception {
        assertThat(LocalTimes.read(written, LONDON)).isEqualTo(Instant.parse("2026-11-23T08:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "2026-02-30 08:30",
                "23/11/2026 08:30",
                "2026-11-23",
                "2026-11-23 25:00",
                "+999999999-12-31T23:59",
                "-999999999-01-01T00:00Z",
                "9999-12-31 23:59",
                "2026-11-23 08:30\n2026-11-24 08:30"
            })
    void whatIsNoTimeIsRefusedWithAnExample(String written) {
        assertThatThrownBy(() -> LocalTimes.read(written, LONDON))
                .isInstanceOf(LocalTimes.NotATime.class)
                .hasMessageContaining("Write it like 2026-11-23 08:30.");
    }
}
