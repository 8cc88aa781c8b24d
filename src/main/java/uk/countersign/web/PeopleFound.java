package uk.countersign.web;

import java.util.Comparator;
import java.util.List;
import uk.countersign.register.PersonKind;
import uk.countersign.register.RegisterEntry;
import uk.countersign.screening.SchoolContext;

/**
 * Somebody of the register whom an author may mean.
 *
 * @param className to tell two of a name apart; empty for adults
 */
record PeopleFound(String name, String className, Appearing.Chip chip) {

    private static final int MOST_BY_NAME = 12;
    private static final int MOST_OF_A_CLASS = 60;

    /** The classes of the roll. */
    static List<String> classes(SchoolContext context) {
        return context.register().entries().stream()
                .map(entry -> entry.person().className())
                .filter(name -> !name.isBlank())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whoever's name begins so, within a class where one is named; nobody where neither is. */
    static List<PeopleFound> by(String written, String className, Appearing appearing) {
        var asked = Folded.of(written);
        if (asked.isEmpty() && className.isBlank()) {
            return List.of();
        }
        return appearing.context().register().entries().stream()
                .filter(entry ->
                        className.isBlank() || entry.person().className().equals(className))
                .filter(entry -> asked.isEmpty() || beginsWith(entry, asked))
                .sorted(Comparator.comparing(
                                (RegisterEntry entry) -> entry.person().knownAs())
                        .thenComparing(entry -> entry.person().surname())
                        .thenComparing(entry -> entry.person().id()))
                .limit(className.isBlank() ? MOST_BY_NAME : MOST_OF_A_CLASS)
                .map(entry -> found(entry, appearing))
                .toList();
    }

    private static PeopleFound found(RegisterEntry entry, Appearing appearing) {
        var person = entry.person();
        var name = person.knownAs() + " " + person.surname();
        return new PeopleFound(
                name, person.kind() == PersonKind.PUPIL ? person.className() : "", appearing.of(entry, name));
    }

    private static boolean beginsWith(RegisterEntry entry, String asked) {
        var person = entry.person();
        return Folded.of(person.knownAs() + " " + person.surname()).startsWith(asked)
                || Folded.of(person.forename() + " " + person.surname()).startsWith(asked)
                || Folded.of(person.surname()).startsWith(asked);
    }
}
