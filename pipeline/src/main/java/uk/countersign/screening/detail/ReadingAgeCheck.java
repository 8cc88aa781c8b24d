package uk.countersign.screening.detail;

import java.util.List;
import java.util.stream.Stream;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Part;
import uk.countersign.screening.Check;
import uk.countersign.screening.Reading;
import uk.countersign.screening.ReadingAge;
import uk.countersign.screening.Ruling;
import uk.countersign.screening.Stage;

/** Whether a text is hard to read for the families that it is for. */
public final class ReadingAgeCheck implements Check {

    private static final String USUAL_AGE = "14";

    @Override
    public Stage stage() {
        return Stage.POLICY;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        return reading.rule("reading-age").stream()
                .flatMap(rule -> tooHard(rule, reading))
                .toList();
    }

    private static Stream<Finding> tooHard(Ruling rule, Reading reading) {
        int highest = Integer.parseInt(rule.setting("highest", USUAL_AGE));
        return ReadingAge.of(reading.text().text()).stream()
                .filter(age ->
                        age > highest && ForeignText.in(reading.text().text()).isEmpty())
                .mapToObj(age -> rule.about(
                        Part.TEXT,
                        "The reading age of this text is about " + age + ". Shorter sentences and plainer words reach "
                                + "more families: the school aims at " + highest + " or younger."));
    }
}
