package uk.countersign.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.countersign.school.Platform;

class ConsentCsvTest {

    private static final String HEADER =
            "pupil_id,forename,surname,known_as,year_group,class,purpose,channel,consent,from,to,withdrawn_at\n";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void readsEveryColumn() {
        var csv = read(HEADER + "B1,Mohammed,Khan,Mo,2,Robin,image,Facebook,yes,2026-09-01,2027-07-31,\n"
                + "B1,Mohammed,Khan,Mo,2,Robin,NAME,*,No,,,2026-10-01T10:15:00Z\n");

        assertThat(csv.problems()).isEmpty();
        var row = csv.rows().get(0);
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.kind()).isEqualTo(PersonKind.PUPIL);
        assertThat(row.knownAs()).isEqualTo("Mo");
        assertThat(row.consent())
                .isEqualTo(new Consent(
                        Purpose.IMAGE,
                        Optional.of(Platform.FACEBOOK),
                        true,
                        Optional.of(LocalDate.of(2026, 9, 1)),
                        Optional.of(LocalDate.of(2027, 7, 31)),
                        Optional.empty()));
        assertThat(csv.rows().get(1).consent().withdrawnAt()).contains(Instant.parse("2026-10-01T10:15:00Z"));
    }

    @Test
    void gathersTheRowsOfAPersonIntoOneEntry() {
        var register = read(HEADER + "1,Amelia,Hughes,,4,Owl,NAME,*,yes,,,\n1,Amelia,Hughes,,4,Owl,NAME,x,no,,,\n")
                .register("s1", Instant.EPOCH);

        assertThat(register.rollUpdatedAt()).contains(Instant.EPOCH);
        assertThat(register.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.person().knownAs()).isEqualTo("Amelia");
            assertThat(entry.allows(Purpose.NAME, Platform.FACEBOOK, DAY)).isTrue();
            assertThat(entry.allows(Purpose.NAME, Platform.X, DAY)).isFalse();
            assertThat(entry.allows(Purpose.IMAGE, Platform.FACEBOOK, DAY)).isFalse();
        });
    }

    @Test
    void saysWhatIsWrongWithALineWithoutRepeatingNamesAndReadsTheRest() {
        var csv = read(HEADER + "1,Amelia,Hughes,,4,Owl,NAME,*,perhaps,,,\n2,Noah,,,4,Owl,NAME,*,yes,,,\n"
                + "3,Zoe,Price,,4,Owl,SONG,*,yes,,,\n4,Mo,Khan,,4,Owl,NAME,myspace,yes,,,\n"
                + "5,Ava,Lee,,4,Owl,NAME,*,yes,31/12/2026,,\n6,Ben,Lee,,4,Owl,NAME,*,yes,,,\n");

        assertThat(csv.rows()).extracting(ConsentCsvRow::pupilId).containsExactly("6");
        assertThat(csv.problems()).extracting(ConsentCsv.Problem::line).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(csv.problems())
                .extracting(ConsentCsv.Problem::message)
                .allSatisfy(message -> assertThat(message).doesNotContain("Amelia", "Hughes", "Noah", "Khan"));
    }

    @Test
    void readsWhatOldWindowsProgramsWriteAndWhatExcelMarks() {
        var text = HEADER + "1,Zoë,O'Connor,,4,Owl,NAME,*,yes,,,\n";

        for (var bytes : new byte[][] {
            text.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
            text.getBytes(Charset.forName("windows-1252"))
        }) {
            var csv = ConsentCsv.read(bytes);
            assertThat(csv.problems()).isEmpty();
            assertThat(csv.rows().get(0).forename()).isEqualTo("Zoë");
        }
    }

    @Test
    void namesTheColumnsThatAreMissing() {
        var csv = read("id,name\n1,Amelia\n");

        assertThat(csv.rows()).isEmpty();
        assertThat(csv.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.message()).contains("pupil_id", "surname");
        });
    }

    @Test
    void knowsOtherKindsOfPeople() {
        var csv = read(HEADER.strip() + ",kind\n9,Ann,Lee,,,,NAME,*,yes,,,,governor\n9,Ann,Lee,,,,NAME,*,yes,,,,cat\n");

        assertThat(csv.rows()).extracting(ConsentCsvRow::kind).containsExactly(PersonKind.GOVERNOR);
        assertThat(csv.problems()).hasSize(1);
    }

    @Test
    void anEmptyFileMakesNoRoll() {
        assertThat(read("").problems()).hasSize(1);
        assertThat(read(HEADER).register("s1", Instant.EPOCH).rollUpdatedAt()).isEmpty();
    }

    private static ConsentCsv read(String text) {
        return ConsentCsv.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
