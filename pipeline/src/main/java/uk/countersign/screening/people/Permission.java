package uk.countersign.screening.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.countersign.draft.Finding;
import uk.countersign.register.Purpose;
import uk.countersign.register.RegisterEntry;
import uk.countersign.school.Platform;
import uk.countersign.screening.Manuscript.Target;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Ruling;

/** Where a draft would appear and when, and so what the register allows there. */
record Permission(List<Place> places, LocalDate day) {

    /** A place where it would appear; without a channel when only the text is judged. */
    record Place(Optional<String> channel, Platform platform) {}

    static Permission of(Reading reading) {
        List<Target> targets = reading.manuscript().channels();
        var places = targets.isEmpty()
                ? Arrays.stream(Platform.values())
                        .map(platform -> new Place(Optional.empty(), platform))
                        .toList()
                : targets.stream()
                        .map(target -> new Place(Optional.of(target.channel()), target.platform()))
                        .toList();
        return new Permission(places, reading.day());
    }

    /** The places where a person may not appear in that way. */
    List<Place> refused(RegisterEntry entry, Purpose purpose) {
        return refused(entry, Set.of(purpose));
    }

    /** The places where a person may not appear in one of those ways. */
    List<Place> refused(RegisterEntry entry, Set<Purpose> purposes) {
        return places.stream()
                .filter(place -> purposes.stream().anyMatch(purpose -> !entry.allows(purpose, place.platform(), day)))
                .toList();
    }

    /** Whether everywhere is refused, so that a finding concerns the whole draft. */
    boolean everywhere(List<Place> refused) {
        return refused.size() == places.size()
                || refused.stream().anyMatch(place -> place.channel().isEmpty());
    }

    /** A finding for the whole draft where everywhere is refused, else one for each channel that is. */
    List<Finding> each(List<Place> refused, Finding finding) {
        return everywhere(refused)
                ? List.of(finding)
                : refused.stream()
                        .flatMap(place -> place.channel().stream())
                        .map(channel -> Ruling.onlyFor(channel, finding))
                        .toList();
    }

    /**
     * Whether a person may not appear in any way anywhere. Asks for every purpose and platform whatever the answers, so
     * that the time tells nothing either.
     */
    boolean nowhere(RegisterEntry entry) {
        int allowed = 0;
        for (var purpose : Purpose.values()) {
            for (var platform : Platform.values()) {
                allowed += entry.allows(purpose, platform, day) ? 1 : 0;
            }
        }
        return allowed == 0;
    }
}
