package uk.countersign.people;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import uk.countersign.school.Nation;
import uk.countersign.school.QuietHours;

/** What pages offer to choose for a school. */
public final class SchoolWords {

    private static final List<String> ZONES =
            List.of("Europe/London", "Europe/Jersey", "Europe/Guernsey", "Europe/Isle_of_Man", "Europe/Gibraltar");

    private SchoolWords() {}

    /** Something to choose. */
    public record Choice(String id, String words, boolean chosen) {}

    public static List<Choice> nations(Nation chosen) {
        return Arrays.stream(Nation.values())
                .map(nation -> new Choice(nation.name(), words(nation), nation == chosen))
                .toList();
    }

    /** The usual ones, and the one that is chosen. */
    public static List<Choice> zones(String chosen) {
        var others = ZONES.contains(chosen) ? ZONES : List.of(chosen);
        return Stream.concat(others.stream(), ZONES.stream())
                .distinct()
                .map(zone ->
                        new Choice(zone, zone.substring(zone.indexOf('/') + 1).replace('_', ' '), zone.equals(chosen)))
                .toList();
    }

    /** As a form shows one end; empty for none. */
    public static String from(QuietHours hours) {
        return hours.from().equals(hours.to()) ? "" : hours.from().toString();
    }

    public static String to(QuietHours hours) {
        return hours.from().equals(hours.to()) ? "" : hours.to().toString();
    }

    private static String words(Nation nation) {
        return switch (nation) {
            case ENGLAND -> "England";
            case WALES -> "Wales";
            case SCOTLAND -> "Scotland";
            case NORTHERN_IRELAND -> "Northern Ireland";
        };
    }
}
