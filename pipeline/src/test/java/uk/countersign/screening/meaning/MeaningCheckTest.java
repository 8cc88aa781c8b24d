package uk.countersign.screening.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Severity;
import uk.countersign.screening.SampleSchool;

/** What the reader of meaning says to a school, beside the rules. */
class MeaningCheckTest {

    private static final String SUBTLE =
            "Lovely to see the new library open at last. Shame nobody at the council seems able to read, judging by our budget.";

    private static List<Finding> of(List<Finding> findings, Family family) {
        return findings.stream()
                .filter(finding -> family.rules().contains(finding.rule()))
                .toList();
    }

    @Test
    void troubleWithoutAListedWordIsRaisedWithTheClauseAndWhatToWrite() {
        var findings = new SampleSchool()
                .pupil("Amelia", "Hughes")
                .read(SampleSchool.draft(SUBTLE))
                .findings();

        assertThat(findings)
                .filteredOn(finding -> Family.ofRule(finding.rule()).isPresent())
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.clause()).startsWith("default:");
                    assertThat(finding.message())
                            .doesNotContainIgnoringCase("score")
                            .doesNotContain("AI ", "0.");
                    assertThat(finding.span()).isPresent();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Year 4 loved their visit to the Roman Baths yesterday. More pictures on the class page.",
                "The school is a polling station on Thursday and will be closed to pupils.",
                "PTA cake sale after school on Friday, 50p a cake, all for the new playground.",
                "Reminder: please bring a coat and a water bottle for sports day.",
                "Our SEND coffee morning is on Tuesday at 9am in the hall. Everyone is welcome."
            })
    void ordinaryPostsAreLeftAlone(String text) {
        assertThat(new SampleSchool()
                        .pupil("Amelia", "Hughes")
                        .read(SampleSchool.draft(text))
                        .findings())
                .filteredOn(finding -> finding.severity().compareTo(Severity.CONFIRM) <= 0)
                .isEmpty();
    }

    @Test
    void ruleAndReaderSpeakOnceOfTheSameTrouble() {
        var findings = new SampleSchool()
                .pupil("Amelia", "Hughes")
                .read(SampleSchool.draft("We stand with our striking teachers, fair pay now!"))
                .findings();

        assertThat(of(findings, Family.STRIKE)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"political,POLITICAL", "pupilhealth,PUPILHEALTH", "ok,"})
    void labelsAreTheFamilies(String label, Family family) {
        assertThat(Family.labelled(label)).isEqualTo(java.util.Optional.ofNullable(family));
    }
}
