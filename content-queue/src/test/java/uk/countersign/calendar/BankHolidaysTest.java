package uk.countersign.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.countersign.school.Nation;

/** Against the lists as the government has published them. */
class BankHolidaysTest {

    private static List<String> days(Nation nation, int year) {
        return BankHolidays.of(nation, year).stream()
                .map(day -> day.from().toString().substring(5))
                .sorted()
                .toList();
    }

    @Test
    void ofEnglandAndWales() {
        assertThat(days(Nation.ENGLAND, 2026))
                .containsExactly("01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28");
        assertThat(days(Nation.WALES, 2027))
                .containsExactly("01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28");
        assertThat(days(Nation.ENGLAND, 2028))
                .contains("01-03", "04-14", "04-17")
                .hasSize(8);
    }

    @Test
    void ofScotland() {
        assertThat(days(Nation.SCOTLAND, 2027))
                .containsExactly("01-01", "01-04", "03-26", "05-03", "05-31", "08-02", "11-30", "12-27", "12-28");
    }

    @Test
    void ofNorthernIreland() {
        assertThat(days(Nation.NORTHERN_IRELAND, 2026))
                .containsExactly(
                        "01-01", "03-17", "04-03", "04-06", "05-04", "05-25", "07-13", "08-31", "12-25", "12-28");
    }

    @Test
    void easterIsTheSundayThatTheTablesGive() {
        assertThat(List.of(2024, 2025, 2026, 2027, 2028, 2038, 2049).stream().map(BankHolidays::easter))
                .containsExactly(
                        LocalDate.of(2024, 3, 31),
                        LocalDate.of(2025, 4, 20),
                        LocalDate.of(2026, 4, 5),
                        LocalDate.of(2027, 3, 28),
                        LocalDate.of(2028, 4, 16),
                        LocalDate.of(2038, 4, 25),
                        LocalDate.of(2049, 4, 18));
    }
}
