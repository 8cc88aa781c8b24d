package uk.countersign.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.countersign.draft.Severity;
import uk.countersign.policy.Election;
import uk.countersign.screening.SampleSchool.Screening;
import uk.countersign.screening.policy.PolicyPacks;

class ElectionPeriodTest {

    private static final Election LOCAL =
            new Election("e1", "Local elections", LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 26));
    private static final Instant WITHIN = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-11-27T12:00:00Z");

    private static Screening screened(String text, String pack, Optional<Instant> at) {
        var context = new SchoolContext(
                SampleSchool.SCHOOL,
                new SampleSchool().register(),
                PolicyPacks.builtIn().named(pack),
                List.of(LOCAL),
                SampleSchool.NOW);
        var draft = at.map(when -> SampleSchool.at(text, when)).orElseGet(() -> SampleSchool.draft(text));
        return new Screening(draft, context);
    }

    private static Screening within(String text) {
        return screened(text, "default", Optional.of(WITHIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you to Councillor Adeyinka for reading to Year 3.",
                "Cllr Brookes cut the ribbon on our new pond.",
                "Our local MP came to see the new science block this week.",
                "We were delighted to welcome Siobhan Keane MP to assembly.",
                "The Education Secretary toured the nursery with our head.",
                "The government has announced more money for school kitchens.",
                "Good questions from Year 6 at the hustings with all the candidates for the ward.",
                "The Mayor of Thornbury presented the prizes.",
                "The minister promised to write back to Year 6."
            })
    void whoStandsOrGovernsIsConfirmedWithinAPeriod(String text) {
        assertThat(within(text).of("politician")).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.CONFIRM);
            assertThat(finding.message()).contains("“Local elections”", "26 November 2026");
            assertThat(finding.clause()).isEqualTo("default:impartiality.5");
        });
        assertThat(screened(text, "default", Optional.of(AFTER)).of("politician"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our school councillors met to plan the new playground.",
                "Well done to the eco councillors who planted bulbs by the gate.",
                "The Methodist minister came to lead our harvest assembly.",
                "Year 5 held a mock election and every candidate promised longer playtimes.",
                "School is closed on Thursday because the hall is a polling station.",
                "Exam candidates should bring a clear pencil case.",
                "Year 9 learnt how Parliament works and wrote speeches of their own.",
                "Choir practice has moved to Wednesday at 3.15pm."
            })
    void ordinaryNewsIsLeftAloneWithinAPeriod(String text) {
        var screening = within(text);
        assertThat(screening.findings())
                .filteredOn(finding -> finding.severity().compareTo(Severity.FIX) < 0)
                .filteredOn(finding -> finding.check() == uk.countersign.draft.CheckName.POLITICAL)
                .isEmpty();
    }

    @Test
    void whatIsContestedIsStoppedWithinAPeriodAndOnlyConfirmedOutside() {
        var text = "Year 10 debated whether the two child cap should stay.";
        for (var pack : PolicyPacks.NAMES) {
            assertThat(screened(text, pack, Optional.of(WITHIN)).of("contested"))
                    .as(pack)
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
                        assertThat(finding.message()).contains("“Local elections”");
                    });
            assertThat(screened(text, pack, Optional.of(AFTER)).of("contested"))
                    .as(pack)
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.severity()).isEqualTo(Severity.CONFIRM);
                        assertThat(finding.message()).doesNotContain("election period");
                    });
        }
    }

    @Test
    void withoutADayOfPublishingTodayCounts() {
        assertThat(screened("Cllr Brookes cut the ribbon.", "default", Optional.empty())
                        .of("politician"))
                .hasSize(1);
    }
}
