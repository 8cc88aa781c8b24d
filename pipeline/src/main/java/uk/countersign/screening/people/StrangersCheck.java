package uk.countersign.screening.people;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Part;
import uk.countersign.draft.Severity;
import uk.countersign.draft.Span;
import uk.countersign.register.PersonKind;
import uk.countersign.screening.Check;
import uk.countersign.screening.OwnStaff;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Stage;
import uk.countersign.screening.roll.Sighting;
import uk.countersign.screening.roll.Sighting.Form;
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
        var doubt = reading.context().doubtAboutRoll();
        for (var passage : reading.prose()) {
            var people = new PeopleInProse(passage);
            reading.rule("unknown-name")
                    .ifPresent(rule -> people.fullNames().stream()
                            .filter(span -> known(reading, passage, span).isEmpty())
                            .filter(span -> !OwnStaff.holds(
                                    reading.context().school().contacts().staff(), passage.words(span)))
                            .forEach(span -> findings.add(rule.at(passage, span, UNKNOWN))));
            doubt.ifPresent(why -> findings.addAll(unsure(reading, passage, people, why)));
        }
        if (doubt.isPresent() && reading.illustrated()) {
            var message = doubt.get()
                    + " Check everybody in the pictures yourself, with the school office, before you confirm.";
            reading.rule("roll-needed").ifPresent(rule -> findings.add(rule.about(Part.PICTURED, message)));
        }
        return findings;
    }

    /** Every name of the passage, known or guessed, each place once. */
    private static List<Finding> unsure(Reading reading, Passage passage, PeopleInProse people, String why) {
        var message = why + " Check this name yourself, with the school office, before you confirm.";
        var places = new TreeMap<Integer, Span>();
        var certain = reading.sightings(passage).stream()
                .filter(sighting -> sighting.sure() && sighting.form() != Form.APART)
                .toList();
        // A colleague's full name is known from the register of staff, which needs no roll.
        var staff = certain.stream()
                .filter(StrangersCheck::colleague)
                .map(Sighting::span)
                .toList();
        staff.forEach(span -> addUnlessThere(span, places));
        people.anyNames().forEach(span -> addUnlessThere(span, places));
        certain.forEach(sighting -> addUnlessThere(sighting.span(), places));
        new Praised(passage).names().forEach(span -> addUnlessThere(span, places));
        staff.forEach(span -> places.remove(span.start(), span));
        return reading.rule("roll-needed")
                .map(rule -> places.values().stream()
                        .map(span -> rule.at(passage, span, message))
                        .toList())
                .orElse(List.of());
    }

    private static boolean colleague(Sighting sighting) {
        return sighting.form().together()
                && sighting.who().stream().allMatch(entry -> entry.person().kind() == PersonKind.STAFF);
    }

    private static void addUnlessThere(Span span, NavigableMap<Integer, Span> places) {
        var before = places.lowerEntry(span.end());
        if (before == null || !before.getValue().overlaps(span)) {
            places.put(span.start(), span);
        }
    }

    private static Optional<Severity> known(Reading reading, Passage passage, Span span) {
        return reading.sightings(passage).stream()
                .filter(sighting ->
                        sighting.form().together() && sighting.span().overlaps(span))
                .findFirst()
                .map(sighting -> Severity.INFO);
    }
}
