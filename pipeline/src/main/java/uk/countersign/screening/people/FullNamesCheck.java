package uk.countersign.screening.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Part;
import uk.countersign.draft.Finding.Place;
import uk.countersign.draft.Severity;
import uk.countersign.draft.Span;
import uk.countersign.register.PersonKind;
import uk.countersign.screening.Check;
import uk.countersign.screening.Corrections;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Ruling;
import uk.countersign.screening.Stage;
import uk.countersign.screening.roll.Sighting;
import uk.countersign.screening.roll.Sighting.Form;
import uk.countersign.screening.roll.WellKnown;
import uk.countersign.screening.text.Passage;

/** Reduces pupils' full names to what the policy allows. */
public final class FullNamesCheck implements Check {

    private static final String REDUCED =
            "A pupil's full name must not appear, so it was shortened. Check that it still reads well.";
    private static final String PERHAPS =
            "This may be a pupil's full name, or ordinary words. If it is the pupil, " + "write only the forename.";
    private static final String WELL_KNOWN =
            "A pupil on the roll has the name of somebody well known. Make sure who is "
                    + "meant; if it is the pupil, write only the forename.";
    private static final String NO_PICTURE = "A pupil is named in full. Write only the forename, or confirm that the "
            + "full name may appear; it may never stand beside a picture.";
    private static final String FILE = "The picture's file name holds a pupil's full name. It is not published, but "
            + "rename the file before it goes anywhere else.";
    private static final String LINK = "A link or an e-mail address holds a pupil's full name. Leave it out, or use "
            + "another that does not name the pupil.";
    private static final String APART =
            "Together with a forename, here or known to readers, this surname gives a pupil's "
                    + "full name. Leave the surname out.";
    private static final String CREDIT = "The credit holds a pupil's full name. Write only the forename.";
    private static final String STILL_THERE = "A pupil's full name would still stand here after shortening. Write the "
            + "sentence again with forenames only.";

    @Override
    public Stage stage() {
        return Stage.NAMES;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        var findings = new ArrayList<Finding>();
        for (var passage : reading.passages()) {
            reading.rule("full-name").ifPresent(rule -> findings.addAll(full(reading, passage, rule)));
            if (passage.place().part() != Part.PICTURE) {
                reading.rule("name-apart").ifPresent(rule -> findings.addAll(apart(reading, passage, rule)));
            }
        }
        reading.rule("full-name").ifPresent(rule -> credit(reading, rule).ifPresent(findings::add));
        return findings;
    }

    /** A credit is published as it stands, so nothing can be shortened in it. */
    private static Optional<Finding> credit(Reading reading, Ruling rule) {
        return reading.manuscript()
                .credit()
                .filter(credit -> reading.context().roll().in(Passage.of(Place.TEXT, credit)).stream()
                        .anyMatch(sighting -> sighting.form().together() && anyPupil(sighting)))
                .map(credit -> Ruling.forGood(rule.about(Severity.BLOCK, new Place(Part.SETTINGS, 0), CREDIT)));
    }

    private static List<Finding> full(Reading reading, Passage passage, Ruling rule) {
        var findings = new ArrayList<Finding>();
        var pupils = reading.sightings(passage).stream()
                .filter(sighting -> sighting.form().together() && anyPupil(sighting))
                .toList();
        var famous = new WellKnown(passage);
        var alike = sharedForenames(pupils, rule);
        Set<Span> done = new HashSet<>();
        for (var sighting : pupils) {
            if (done.add(sighting.span())) {
                findings.add(of(sighting, reading, passage, rule, famous.covers(sighting.span()), alike));
            }
        }
        findings.addAll(remaining(reading, passage, rule, findings));
        return findings;
    }

    private static boolean anyPupil(Sighting sighting) {
        return sighting.who().stream().anyMatch(entry -> entry.person().kind() == PersonKind.PUPIL);
    }

    private static Finding of(
            Sighting sighting, Reading reading, Passage passage, Ruling rule, boolean famous, Set<String> alike) {
        boolean tellApart = alike.contains(sighting.given().toLowerCase(Locale.UK));
        var proposal = Optional.of(Reduction.toForename(passage, sighting, rule, tellApart));
        if (passage.place().part() == Part.PICTURE) {
            return rule.at(Severity.WARN, passage, sighting.span(), FILE, Optional.empty());
        }
        if (passage.inLink(sighting.span())) {
            return rule.at(Severity.CONFIRM, passage, sighting.span(), LINK, Optional.empty());
        }
        if (!sighting.sure() || famous) {
            return rule.at(Severity.CONFIRM, passage, sighting.span(), famous ? WELL_KNOWN : PERHAPS, proposal);
        }
        if (rule.setting("when", "always").equals("pictures") && !reading.illustrated()) {
            return rule.at(Severity.CONFIRM, passage, sighting.span(), NO_PICTURE, proposal);
        }
        return Ruling.forGood(rule.at(rule.rule().severity(), passage, sighting.span(), REDUCED, proposal));
    }

    /** Forenames of several different pupils named in full, where the policy lets an initial tell them apart. */
    private static Set<String> sharedForenames(List<Sighting> pupils, Ruling rule) {
        Map<String, Set<String>> people = new HashMap<>();
        if (rule.setting("tell-apart", "no").equals("initial")) {
            for (var sighting : pupils) {
                if (sighting.form() == Form.FULL) {
                    people.computeIfAbsent(sighting.given().toLowerCase(Locale.UK), any -> new HashSet<>())
                            .add(sighting.who().get(0).person().surname());
                }
            }
        }
        people.values().removeIf(surnames -> surnames.size() < 2);
        return people.keySet();
    }

    /** A name that the shortening itself would put together, which nothing may do unseen. */
    private static List<Finding> remaining(Reading reading, Passage passage, Ruling rule, List<Finding> findings) {
        if (findings.stream().noneMatch(Finding::corrects)) {
            return List.of();
        }
        var corrections = Corrections.of(findings);
        var corrected = passage.place().part() == Part.TEXT
                ? corrections.strictestText(passage.text())
                : corrections.strictestAltText(passage.text(), passage.place().index());
        var again = Passage.of(passage.place(), corrected);
        boolean left = reading.context().roll().in(again).stream()
                .anyMatch(sighting -> sighting.form().together()
                        && sighting.sure()
                        && anyPupil(sighting)
                        && !new WellKnown(again).covers(sighting.span()));
        return left ? List.of(Ruling.forGood(rule.about(Severity.BLOCK, passage.place(), STILL_THERE))) : List.of();
    }

    private static List<Finding> apart(Reading reading, Passage passage, Ruling rule) {
        return reading.sightings(passage).stream()
                .filter(sighting -> sighting.form() == Form.APART && anyPupil(sighting))
                .map(sighting -> rule.at(passage, sighting.span(), APART))
                .distinct()
                .toList();
    }
}
