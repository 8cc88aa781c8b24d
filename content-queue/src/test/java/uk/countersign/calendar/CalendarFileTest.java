package uk.countersign.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.countersign.calendar.CalendarDay.Wanted;
import uk.countersign.school.Nation;

class CalendarFileTest {

    private static CalendarFile read(String text) {
        return CalendarFile.read(text.getBytes(StandardCharsets.UTF_8), Nation.ENGLAND);
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    @Test
    void theTermDatesOfTheSampleSchoolAreUnderstoodToTheLastEntry() throws IOException {
        var file = Files.readAllBytes(Path.of("../ops/sample-school/oakfield-term-dates.ics"));
        var read = CalendarFile.read(file, Nation.ENGLAND);

        assertThat(read.left()).isEmpty();
        assertThat(read.days())
                .contains(
                        new Wanted(DayKind.TERM, "Autumn term", day(2026, 9, 3), day(2026, 12, 18)),
                        new Wanted(DayKind.TERM, "Spring term", day(2027, 1, 5), day(2027, 3, 25)),
                        new Wanted(DayKind.HALF_TERM, "Half term", day(2026, 10, 26), day(2026, 10, 30)),
                        new Wanted(DayKind.HOLIDAY, "Christmas holiday", day(2026, 12, 21), day(2027, 1, 1)),
                        new Wanted(
                                DayKind.INSET,
                                "INSET day, school closed to pupils",
                                day(2026, 11, 27),
                                day(2026, 11, 27)),
                        new Wanted(DayKind.BANK_HOLIDAY, "Early May bank holiday", day(2027, 5, 3), day(2027, 5, 3)));
        assertThat(read.days()).filteredOn(one -> one.kind() == DayKind.TERM).hasSize(3);
    }

    @Test
    void aTermBeginsWithTheFirstOfItsYearGroups() throws IOException {
        var file = Files.readAllBytes(Path.of("../ops/sample-school/harbourview-term-dates.ics"));

        assertThat(CalendarFile.read(file, Nation.ENGLAND).days())
                .filteredOn(one -> one.kind() == DayKind.TERM)
                .first()
                .isEqualTo(new Wanted(DayKind.TERM, "Autumn term", day(2026, 9, 2), day(2026, 12, 18)));
    }

    @Test
    void whatRepeatsOrIsNoTermDateIsLeftAndSaid() {
        var read = read("""
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270621
            SUMMARY:Sports
             \\, all day
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270621
            RRULE:FREQ=WEEKLY
            SUMMARY:INSET day
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270901
            SUMMARY:Autumn term starts
            END:VEVENT
            END:VCALENDAR
            """);

        assertThat(read.days()).isEmpty();
        assertThat(read.left())
                .containsExactly(
                        "“Sports, all day” was not understood as a term date, and was left out.",
                        "“INSET day” has a time of day or repeats, and was left out.",
                        "The autumn term has a first day and no last one.");
    }

    @Test
    void aTableNamesKindNameAndDays() {
        var read = read("\uFEFFkind,name,first,last\nHalf term,October,26/10/2026,30/10/2026\n"
                + "bank_holiday,,2026-12-25\nholiday,Backwards,2026-12-31,2026-12-24\nparty,Fun,2026-12-01,\n");

        assertThat(read.days())
                .containsExactly(
                        new Wanted(DayKind.HALF_TERM, "October", day(2026, 10, 26), day(2026, 10, 30)),
                        new Wanted(DayKind.BANK_HOLIDAY, "Bank holiday", day(2026, 12, 25), day(2026, 12, 25)));
        assertThat(read.left()).hasSize(2).allMatch(line -> line.matches("Line [45] was not understood.*"));
    }

    @Test
    void theGovernmentsListIsReadForTheSchoolsNation() {
        var json = """
            {"england-and-wales":{"division":"england-and-wales","events":[
              {"title":"Coronation","date":"2023-05-08","notes":"","bunting":true}]},
             "scotland":{"division":"scotland","events":[{"title":"2nd January","date":"2026-01-02"}]}}\
            """;

        assertThat(read(json).days())
                .containsExactly(new Wanted(DayKind.BANK_HOLIDAY, "Coronation", day(2023, 5, 8), day(2023, 5, 8)));
        assertThat(CalendarFile.read(json.getBytes(StandardCharsets.UTF_8), Nation.SCOTLAND)
                        .days())
                .extracting(Wanted::name)
                .containsExactly("2nd January");
        assertThat(CalendarFile.read(json.getBytes(StandardCharsets.UTF_8), Nation.NORTHERN_IRELAND)
                        .left())
                .hasSize(1);
        for (var broken :
                new String[] {"{", "{\"england-and-wales\":{}}", "{\"england-and-wales\":{\"events\":[{}]}}"}) {
            assertThat(read(broken).days()).as(broken).isEmpty();
        }
    }
}
