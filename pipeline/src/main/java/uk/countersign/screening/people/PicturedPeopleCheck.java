package uk.countersign.screening.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Part;
import uk.countersign.draft.Finding.Place;
import uk.countersign.draft.PersonMention;
import uk.countersign.draft.PersonMention.How;
import uk.countersign.draft.Severity;
import uk.countersign.register.Purpose;
import uk.countersign.register.RegisterEntry;
import uk.countersign.screening.Check;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Ruling;
import uk.countersign.screening.Stage;

/** Whether each person in the pictures may be shown where they are to appear. */
public final class PicturedPeopleCheck implements Check {

    private static final String NOT_HERE = "Somebody listed as pictured may not appear here; the school office can "
            + "tell you more. Leave the picture out, or hide the face.";
    private static final String NOT_IN_VIDEO = "Somebody who is in the pictures or the video may not appear here; the "
            + "school office can tell you more. Leave the video out, or use a picture without them.";
    private static final String UNSURE = "More than one person can be meant by a name in the list of people pictured, "
            + "and not all of them may be shown here. Write the full name, or check with the school office.";
    private static final String UNKNOWN = "A name in the list of people pictured is not in the register. Make sure who "
            + "it is and that there is consent in writing.";
    private static final String UNLISTED = "Nobody is listed as pictured. If anybody can be recognised, list them so "
            + "that their consent can be looked up.";

    @Override
    public Stage stage() {
        return Stage.CONSENT;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        var findings = new ArrayList<Finding>();
        var rule = reading.rule("image-consent");
        var unknown = reading.rule("pictured-unknown");
        var permission = Permission.of(reading);
        var pictured = reading.manuscript().pictured();
        var purposes = Showing.everyWay(reading.manuscript().pictures());
        for (int i = 0; i < pictured.size(); i++) {
            int index = i;
            var who = reading.context().roll().named(pictured.get(i));
            if (who.isEmpty()) {
                unknown.ifPresent(known ->
                        findings.add(known.about(known.rule().severity(), new Place(Part.PICTURED, index), UNKNOWN)));
            } else {
                rule.ifPresent(image ->
                        findings.addAll(of(who, new Place(Part.PICTURED, index), permission, purposes, image)));
            }
        }
        rule.ifPresent(image -> findings.addAll(described(reading, permission, image)));
        if (pictured.isEmpty() && !reading.manuscript().pictures().isEmpty()) {
            reading.rule("pictured-unlisted")
                    .ifPresent(unlisted -> findings.add(unlisted.about(Part.PICTURED, UNLISTED)));
        }
        return findings;
    }

    /** Whom an alt text names in full is in the picture, listed or not. */
    private static List<Finding> described(Reading reading, Permission permission, Ruling rule) {
        var findings = new ArrayList<Finding>();
        for (var passage : reading.passages()) {
            if (passage.place().part() != Part.TEXT) {
                var shown = reading.manuscript().pictures().get(passage.place().index());
                reading.sightings(passage).stream()
                        .filter(sighting -> sighting.sure() && sighting.form().together())
                        .forEach(sighting -> findings.addAll(
                                of(sighting.who(), passage.place(), permission, Set.of(Showing.purpose(shown)), rule)));
            }
        }
        return findings;
    }

    private static List<Finding> of(
            List<RegisterEntry> who, Place place, Permission permission, Set<Purpose> purposes, Ruling rule) {
        if (who.size() > 1) {
            boolean anyRefused = who.stream()
                    .anyMatch(entry -> !permission.refused(entry, purposes).isEmpty());
            return anyRefused ? List.of(rule.about(Severity.CONFIRM, place, UNSURE)) : List.of();
        }
        var refused = permission.refused(who.get(0), purposes);
        if (refused.isEmpty()) {
            return List.of();
        }
        var message = purposes.contains(Purpose.VIDEO) ? NOT_IN_VIDEO : NOT_HERE;
        return permission.each(refused, Ruling.forGood(rule.about(Severity.BLOCK, place, message)));
    }

    @Override
    public List<PersonMention> people(Reading reading) {
        var mentions = new ArrayList<PersonMention>();
        for (var name : reading.manuscript().pictured()) {
            var who = reading.context().roll().named(name);
            who.forEach(entry -> mentions.add(new PersonMention(entry.person().id(), How.PICTURED, who.size() == 1)));
        }
        return mentions;
    }
}
