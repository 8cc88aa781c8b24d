package uk.countersign.screening.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.countersign.draft.Finding;
import uk.countersign.screening.Check;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Stage;

/** Whether days that a text names are right on the day on which it goes out. */
public final class DaysCheck implements Check {

    @Override
    public Stage stage() {
        return Stage.POLICY;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        var findings = new ArrayList<Finding>();
        for (var doubt : doubts(reading)) {
            reading.rule(doubt.certain() ? "wrong-day" : "unclear-day")
                    .ifPresent(found -> findings.add(found.at(
                            found.rule().severity(),
                            reading.text(),
                            doubt.span(),
                            doubt.message(),
                            Optional.of(doubt.proposal()).filter(words -> !words.isEmpty()))));
        }
        return findings;
    }

    private static List<Doubt> doubts(Reading reading) {
        var today = reading.context()
                .now()
                .atZone(reading.context().school().zone())
                .toLocalDate();
        return reading.publishing()
                .map(publishing -> new SpokenDays(reading.text(), publishing, today).doubts())
                .orElseGet(() -> SpokenDays.whenever(reading.text(), today));
    }
}
