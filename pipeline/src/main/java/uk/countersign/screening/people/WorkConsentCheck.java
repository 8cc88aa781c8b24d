package uk.countersign.screening.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Part;
import uk.countersign.draft.Severity;
import uk.countersign.register.PersonKind;
import uk.countersign.register.Purpose;
import uk.countersign.screening.Check;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Ruling;
import uk.countersign.screening.Stage;
import uk.countersign.screening.roll.Sighting;
import uk.countersign.screening.roll.Sighting.Form;
import uk.countersign.screening.text.Passage;

/**
 * Whether the work of each pupil whom a post names for it may be shown. Work that nobody is named for cannot be told by
 * a program. No record means no; but a school in whose register nobody has agreed to anything about work has not asked
 * yet, so there the approver is asked to make sure, instead of a block that nobody could lift.
 */
public final class WorkConsentCheck implements Check {

    private static final String NOT_HERE =
            "The work of somebody named here may not be shown here; the school office can "
                    + "tell you more. Leave the work out, or speak to the office.";
    private static final String MAYBE =
            "This speaks of the work of somebody whose work may not be shown here. Make sure "
                    + "that the work itself is not in the post.";
    private static final String NOT_ASKED = "This speaks of a pupil's work, and the register holds nobody's answer "
            + "about showing work. Make sure that the family agrees, and have it recorded, or leave the work out.";
    private static final Pattern QUOTATION = Pattern.compile("[“\"‘][^“”\"‘]{20,600}[”\"’]");

    @Override
    public Stage stage() {
        return Stage.CONSENT;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        return reading.rule("image-consent")
                .map(rule -> findings(reading, rule))
                .orElse(List.of());
    }

    private static List<Finding> findings(Reading reading, Ruling rule) {
        var permission = Permission.of(reading);
        boolean shown = shown(reading);
        var findings = new ArrayList<Finding>();
        for (var passage : reading.prose()) {
            var credits = new Credits(passage);
            for (var sighting : reading.sightings(passage)) {
                if (sighting.form() != Form.APART && credits.makerAt(sighting.span())) {
                    findings.addAll(of(sighting, passage, permission, reading, shown, rule));
                }
            }
        }
        return findings;
    }

    private static List<Finding> of(
            Sighting sighting, Passage passage, Permission permission, Reading reading, boolean shown, Ruling rule) {
        // Whoever may not appear at all is dealt with by name; a second finding would tell one such pupil from another.
        var makers = sighting.who().stream()
                .filter(entry -> entry.person().kind() == PersonKind.PUPIL)
                .filter(entry -> !permission.nowhere(entry))
                .toList();
        if (makers.isEmpty()) {
            return List.of();
        }
        boolean asked = reading.context().scope().agreed().contains(Purpose.WORK)
                || makers.stream().anyMatch(entry -> entry.answered(Purpose.WORK));
        if (!asked) {
            var gravity = shown ? Severity.CONFIRM : Severity.WARN;
            return List.of(rule.at(gravity, passage, sighting.span(), NOT_ASKED, Optional.empty()));
        }
        if (makers.stream()
                .allMatch(entry -> permission.refused(entry, Purpose.WORK).isEmpty())) {
            return List.of();
        }
        boolean certain = sighting.sure() && sighting.who().size() == 1;
        return certain && shown
                ? permission.each(
                        permission.refused(makers.get(0), Purpose.WORK),
                        Ruling.forGood(rule.at(Severity.BLOCK, passage, sighting.span(), NOT_HERE, Optional.empty())))
                : List.of(rule.at(Severity.CONFIRM, passage, sighting.span(), MAYBE, Optional.empty()));
    }

    /** Whether the work itself can be in the post: in a picture, or quoted. */
    private static boolean shown(Reading reading) {
        return reading.illustrated()
                || reading.prose().stream()
                        .anyMatch(passage -> passage.place().part() == Part.TEXT
                                && QUOTATION.matcher(passage.text()).find());
    }
}
