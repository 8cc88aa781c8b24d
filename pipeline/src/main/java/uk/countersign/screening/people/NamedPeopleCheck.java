package uk.countersign.screening.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Part;
import uk.countersign.draft.PersonMention;
import uk.countersign.draft.PersonMention.How;
import uk.countersign.draft.Severity;
import uk.countersign.register.PersonKind;
import uk.countersign.register.Purpose;
import uk.countersign.register.RegisterEntry;
import uk.countersign.screening.Check;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Ruling;
import uk.countersign.screening.Stage;
import uk.countersign.screening.people.Permission.Place;
import uk.countersign.screening.roll.Sighting;
import uk.countersign.screening.roll.Sighting.Form;
import uk.countersign.screening.text.Passage;

/** Whether each person whom a text names may be named where it is to appear. */
public final class NamedPeopleCheck implements Check {

    /** The same for a refusal and for whoever must never be published: neither reason nor date is told. */
    static final String NOT_HERE = "This person may not appear here; the school office can tell you more. "
            + "Take the mention out, or speak to the office.";

    private static final String NOT_IN_CREDIT = "The credit names somebody who may not appear here; the school office "
            + "can tell you more. Leave the name out of the credit.";
    private static final String REPLACED =
            "This pupil may not be named here, so the name was replaced. " + "The school office can tell you more.";
    private static final String UNSURE = "More than one pupil can be meant, and not all of them may be named here. "
            + "Check with the school office, or leave the name out.";
    private static final String MAYBE = "This may be a pupil who may not be named here. "
            + "If it is, leave the name out; the school office can tell you more.";
    private static final String NO_RECORD =
            "We have no record that this person agreed to be named. Ask, and have it recorded, or leave the name out.";

    @Override
    public Stage stage() {
        return Stage.CONSENT;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        return reading.rule("name-consent").map(rule -> findings(reading, rule)).orElse(List.of());
    }

    private static List<Finding> findings(Reading reading, Ruling rule) {
        var permission = Permission.of(reading);
        var findings = new ArrayList<Finding>();
        for (var passage : reading.prose()) {
            for (var sighting : reading.sightings(passage)) {
                if (sighting.form() != Form.APART) {
                    findings.addAll(of(sighting, passage, permission, rule));
                }
            }
        }
        findings.addAll(credited(reading, permission, rule));
        return findings;
    }

    /** A credit is published as it stands: whoever may not be named in it cannot be replaced in it. */
    private static List<Finding> credited(Reading reading, Permission permission, Ruling rule) {
        var findings = new ArrayList<Finding>();
        for (var sighting : creditSightings(reading)) {
            var entry = sighting.who().get(0);
            boolean told = sighting.form() != Form.APART && sighting.who().size() == 1 && sighting.sure();
            var refused = told && needsConsent(entry) ? permission.refused(entry, Purpose.NAME) : List.<Place>of();
            if (!refused.isEmpty()) {
                var place = new Finding.Place(Part.SETTINGS, 0);
                findings.addAll(
                        permission.each(refused, Ruling.forGood(rule.about(Severity.BLOCK, place, NOT_IN_CREDIT))));
            }
        }
        return findings.stream().distinct().toList();
    }

    private static List<Sighting> creditSightings(Reading reading) {
        return reading.manuscript()
                .credit()
                .map(credit -> reading.context().roll().in(Passage.of(Finding.Place.TEXT, credit)))
                .orElse(List.of());
    }

    private static List<Finding> of(Sighting sighting, Passage passage, Permission permission, Ruling rule) {
        if (sighting.who().size() == 1 && sighting.sure()) {
            return ofOne(sighting.who().get(0), sighting, passage, permission, rule);
        }
        boolean anyRefused = sighting.who().stream()
                .filter(NamedPeopleCheck::needsConsent)
                .anyMatch(entry -> !permission.refused(entry, Purpose.NAME).isEmpty());
        if (anyRefused) {
            var message = sighting.who().size() > 1 ? UNSURE : MAYBE;
            return List.of(rule.at(Severity.CONFIRM, passage, sighting.span(), message, Optional.empty()));
        }
        return sighting.sure() || sighting.form() != Form.FORENAME
                ? List.of()
                : List.of(rule.at(
                        Severity.WARN,
                        passage,
                        sighting.span(),
                        "This reads as the name of a pupil. Make sure that the pupil is meant and may be named.",
                        Optional.empty()));
    }

    private static boolean needsConsent(RegisterEntry entry) {
        // What staff do in their work is named by the school's policy, unless they said no.
        return entry.person().kind() != PersonKind.STAFF || entry.answered(Purpose.NAME);
    }

    private static List<Finding> ofOne(
            RegisterEntry entry, Sighting sighting, Passage passage, Permission permission, Ruling rule) {
        if (!needsConsent(entry)) {
            return List.of();
        }
        var refused = permission.refused(entry, Purpose.NAME);
        if (refused.isEmpty()) {
            return List.of();
        }
        boolean pupil = entry.person().kind() == PersonKind.PUPIL;
        if (!pupil && entry.nothingOnRecord()) {
            return List.of(rule.at(Severity.CONFIRM, passage, sighting.span(), NO_RECORD, Optional.empty()));
        }
        boolean reduce = pupil
                && !passage.inLink(sighting.span())
                && !permission.nowhere(entry)
                && sighting.form() != Form.LIST
                && !rule.setting("without-consent", "reduce").equals("block");
        var finding = reduce
                ? rule.at(
                        Severity.FIX,
                        passage,
                        sighting.span(),
                        REPLACED,
                        Optional.of(Reduction.toNobody(passage, sighting, rule)))
                : Ruling.forGood(rule.at(Severity.BLOCK, passage, sighting.span(), NOT_HERE, Optional.empty()));
        return permission.each(refused, finding);
    }

    @Override
    public List<PersonMention> people(Reading reading) {
        Map<String, PersonMention> mentions = new LinkedHashMap<>();
        for (var passage : reading.passages()) {
            note(reading.sightings(passage), ways(passage.place().part()), mentions);
        }
        note(creditSightings(reading), ways(Part.SETTINGS), mentions);
        return List.copyOf(mentions.values());
    }

    private static void note(List<Sighting> sightings, List<How> ways, Map<String, PersonMention> mentions) {
        for (var sighting : sightings) {
            boolean certain = sighting.sure() && sighting.who().size() == 1;
            for (var entry : sighting.who()) {
                for (var how : ways) {
                    var mention = new PersonMention(entry.person().id(), how, certain);
                    mentions.merge(mention.personId() + how, mention, (known, more) -> known.certain() ? known : more);
                }
            }
        }
    }

    /** Whom a picture's description or file name names is taken to be in the picture; a description is published too. */
    private static List<How> ways(Part part) {
        return switch (part) {
            case TEXT, SETTINGS -> List.of(How.NAMED);
            case ALT_TEXT -> List.of(How.NAMED, How.PICTURED);
            case PICTURE, PICTURED -> List.of(How.PICTURED);
        };
    }
}
