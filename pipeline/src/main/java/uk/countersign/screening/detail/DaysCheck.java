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
        reading.publishing().ifPresent(publishing -> {
            var written = reading.context()
                    .now()
                    .atZone(reading.context().school().zone())
                    .toLocalDate();
            for (var doubt : new SpokenDays(reading.text(), publishing, written).doubts()) {
                var rule = reading.rule(doubt.certain() ? "wrong-day" : "unclear-day");
                rule.ifPresent(found -> findings.add(found.at(
                        found.rule().severity(),
                        reading.text(),
                        doubt.span(),
                        doubt.message(),
                        Optional.of(doubt.proposal()).filter(words -> !words.isEmpty()))));
            }
        });
        return findings;
    }
}
