package uk.countersign.screening.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Part;
import uk.countersign.draft.Severity;
import uk.countersign.screening.Check;
import uk.countersign.screening.OwnStaff;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Stage;
import uk.countersign.screening.text.Passage;

/** People whom the register does not know: named in full, or named at all while there is no roll to look in. */
public final class StrangersCheck implements Check {

    private static final String UNKNOWN = "This full name is not in the register. If it is a pupil, write only the "
            + "forename; if not, make sure that the person has agreed to be named.";

    @Override
    public Stage stage() {
        return Stage.NAMES;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        var findings = new ArrayList<Finding>();
        var doubt = reading.rule("roll-needed").flatMap(rule -> Roll.doubt(reading, rule));
        for (var passage : reading.prose()) {
            var people = new PeopleInProse(passage);
            reading.rule("unknown-name")
                    .ifPresent(rule -> people.fullNames().stream()
                            .filter(span -> known(reading, passage, span).isEmpty())
                            .filter(span -> !OwnStaff.holds(
                                    reading.context().school().contacts().staff(), passage.words(span)))
                            .forEach(span -> findings.add(rule.at(passage, span, UNKNOWN))));
            if (doubt.isPresent()) {
                var message = doubt.get() + " Check this name yourself, with the school office, before you confirm.";
                reading.rule("roll-needed")
                        .ifPresent(rule ->
                                people.anyNames().forEach(span -> findings.add(rule.at(passage, span, message))));
            }
        }
        if (doubt.isPresent() && reading.illustrated()) {
            var message = doubt.get()
                    + " Check everybody in the pictures yourself, with the school office, before you confirm.";
            reading.rule("roll-needed").ifPresent(rule -> findings.add(rule.about(Part.PICTURED, message)));
        }
        return findings;
    }

    private static Optional<Severity> known(Reading reading, Passage passage, uk.countersign.draft.Span span) {
        return reading.sightings(passage).stream()
                .filter(sighting ->
                        sighting.form().together() && sighting.span().overlaps(span))
                .findFirst()
                .map(sighting -> Severity.INFO);
    }
}
