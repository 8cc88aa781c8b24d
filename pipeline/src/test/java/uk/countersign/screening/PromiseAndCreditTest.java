package uk.countersign.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.countersign.draft.Severity;
import uk.countersign.policy.Gravity;
import uk.countersign.policy.RuleOverride;
import uk.countersign.screening.SampleSchool.Screening;
import uk.countersign.screening.policy.PolicyPacks;

/** What is promised in the school's name, others' work without their name, and wordings that a school allows. */
class PromiseAndCreditTest {

    private static Screening screened(String text) {
        return new SampleSchool().screen(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We promise that every child will have a place at breakfast club.",
                "The school guarantees a full refund to all families.",
                "You have our word: the pool stays open.",
                "We will never charge for this trip.",
                "We are committing to two new classrooms by Easter.",
                "A place in the nursery is guaranteed for siblings.",
                "We can guarantee all applicants a place."
            })
    void aPromiseInTheSchoolsNameIsConfirmed(String text) {
        assertThat(screened(text).of("promise"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.CONFIRM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kayla made her Brownie promise on Friday.",
                "The weather promises to be kind for sports day.",
                "This young artist shows real promise.",
                "A great day out, fun guaranteed!",
                "We are committed to safeguarding and promoting the welfare of children.",
                "Year 4 wrote poems about keeping promises.",
                "Gates will always open at 8.40.",
                "We will be open for breakfast from 7.45."
            })
    void ordinaryWordsAreNoPromise(String text) {
        assertThat(screened(text).of("promise")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lovely photos taken by one of our parents at the fair.",
                "Pictures courtesy of a local photographer.",
                "We end the week with a poem we found and love.",
                "A video made by a visiting artist is on our website."
            })
    void workWithoutItsMakersNameIsWarnedOf(String text) {
        assertThat(screened(text).of("credit"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Photos by Bellway Studios.",
                "A poem written by Year 2 is on display in the hall.",
                "Our photographs from the trip are on the website.",
                "Picture day is on Tuesday: please wear full uniform."
            })
    void namedOrOwnWorkIsLeftAlone(String text) {
        assertThat(screened(text).of("credit")).isEmpty();
    }

    @Test
    void aWordingThatTheSchoolAllowsPassesAndOthersDoNot() {
        var text = "We pledge to keep you informed. We promise that every child will swim.";
        var found = screened(text).of("promise");
        assertThat(found).hasSize(2);
        var words = found.stream()
                .map(finding -> finding.span().orElseThrow())
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
        var allowing = new RuleOverride(
                "o",
                "promise",
                Optional.<Gravity>empty(),
                Map.of("allow", "something else; " + words.get(0).toUpperCase(java.util.Locale.UK)),
                "Our motto.",
                "Ms Jones",
                SampleSchool.NOW,
                Optional.empty());
        var context = new SchoolContext(
                SampleSchool.SCHOOL,
                new SampleSchool().register(),
                PolicyPacks.builtIn().named("default").readOtherwise(List.of(allowing)),
                SampleSchool.NOW);

        assertThat(new Screening(SampleSchool.draft(text), context).of("promise"))
                .singleElement()
                .extracting(finding -> finding.span().orElseThrow())
                .isEqualTo(found.get(1).span().orElseThrow());
    }
}
