package uk.countersign.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Place;
import uk.countersign.draft.Severity;
import uk.countersign.screening.roll.Sighting;
import uk.countersign.screening.text.Passage;

class NamePropertiesTest {

    private static final int POSTS = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noFullNameOfTheRollSurvivesUnseen(long seed) {
        var roll = new GeneratedRoll(seed);
        var school = roll.school(300);
        var context = school.context();
        var pupils = roll.pupils(school);
        var missed = new ArrayList<String>();
        for (int i = 0; i < POSTS; i++) {
            var text = roll.post(roll.written(roll.pick(pupils)));
            var findings = names(text, context);
            var reduced = Corrections.of(findings).strictestText(text);
            boolean raised = findings.stream()
                    .anyMatch(finding -> finding.severity().compareTo(Severity.FIX) <= 0
                            && (finding.rule().equals("full-name")
                                    || finding.rule().equals("name-apart")));
            boolean left = context.roll().in(Passage.of(Place.TEXT, reduced)).stream()
                    .anyMatch(sighting -> sighting.form().together() && sighting.sure());
            boolean asked =
                    findings.stream().anyMatch(finding -> finding.severity().compareTo(Severity.CONFIRM) <= 0);
            if (!raised || (left && !asked)) {
                missed.add(text + " -> " + reduced);
            }
        }
        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void fixingTwiceChangesNothing(long seed) {
        var roll = new GeneratedRoll(seed);
        var school = roll.school(300);
        var context = school.context();
        var pupils = roll.pupils(school);
        for (int i = 0; i < POSTS; i++) {
            var text = roll.post(roll.written(roll.pick(pupils)) + " and " + roll.written(roll.pick(pupils)));
            var once = Corrections.of(names(text, context)).strictestText(text);
            var twice = Corrections.of(names(once, context)).strictestText(once);
            assertThat(twice).as(text).isEqualTo(once);
        }
    }

    @Test
    void aSlipOfThePenInAFullNameIsFound() {
        var roll = new GeneratedRoll(21);
        var school = roll.school(300);
        var context = school.context();
        var missed = new ArrayList<String>();
        int found = 0;
        int tried = 0;
        for (var pupil : roll.pupils(school)) {
            var family = pupil.surname();
            if (family.length() >= 6 && family.substring(1).chars().allMatch(Character::isLowerCase)) {
                var slipped = family.substring(0, 3) + family.charAt(4) + family.charAt(3) + family.substring(5);
                var text = roll.post(pupil.forename() + " " + slipped);
                tried++;
                if (names(text, context).stream()
                        .anyMatch(finding -> finding.rule().equals("full-name"))) {
                    found++;
                } else {
                    missed.add(text);
                }
            }
        }
        assertThat((double) found / tried).as(missed.toString()).isGreaterThan(0.97);
    }

    @Test
    void offsetsPointAtTheWordsOfTheOriginal() {
        var roll = new GeneratedRoll(31);
        var school = roll.school(200);
        var context = school.context();
        for (var pupil : roll.pupils(school)) {
            var name = pupil.forename() + " " + pupil.surname();
            var text = "👩‍👩‍👧 e\u0301té: " + name + " 🏆";
            var spans = context.roll().in(Passage.of(Place.TEXT, text)).stream()
                    .filter(sighting -> sighting.form().together())
                    .map(Sighting::span)
                    .toList();
            assertThat(spans).isNotEmpty();
            assertThat(text.substring(spans.get(0).start(), spans.get(0).end())).isEqualTo(name);
        }
    }

    private static List<Finding> names(String text, SchoolContext context) {
        return Screener.withAllChecks()
                .run(Stage.NAMES, SampleSchool.draft(text), context)
                .findings();
    }
}
