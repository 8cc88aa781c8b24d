package uk.countersign.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import uk.countersign.register.Consent;
import uk.countersign.register.Person;
import uk.countersign.register.PersonDetails;
import uk.countersign.register.PersonKind;
import uk.countersign.register.Purpose;
import uk.countersign.register.Register;
import uk.countersign.register.RegisterEntry;
import uk.countersign.register.RegisterRow;

/** Pupils who do not exist, all of different names; the same for the same size. All may be named and shown anywhere. */
final class MadeUpRoll {

    private static final int TRIES = 20;

    private MadeUpRoll() {}

    static List<PersonDetails> of(int size) {
        return people(size, PersonKind.PUPIL, new Random(size));
    }

    static List<PersonDetails> people(int size, PersonKind kind, Random random) {
        var people = new ArrayList<PersonDetails>(size);
        var known = new HashSet<String>();
        // Nobody has the name of somebody well known, who would rightly be asked about.
        ListOf.lines("figures.txt").forEach(known::add);
        for (int i = 0; i < size; i++) {
            var name = MadeUpNames.any(random);
            for (int tries = 1; !known.add(name.toString()); tries++) {
                var other = MadeUpNames.any(random);
                // Where plain pairs run out, families are joined: everybody stays one of a kind.
                name = tries < TRIES
                        ? other
                        : new MadeUpNames.FullName(
                                other.forename(),
                                other.surname() + "-" + MadeUpNames.any(random).surname());
            }
            var year = String.valueOf(1 + random.nextInt(6));
            var id = kind.name().charAt(0) + String.valueOf(i);
            people.add(new PersonDetails(id, kind, name.forename(), name.surname(), name.forename(), year, "Kestrels"));
        }
        return people;
    }

    static List<RegisterRow> rows(int size) {
        return of(size).stream()
                .flatMap(person -> consents().stream().map(consent -> new RegisterRow(person, consent)))
                .toList();
    }

    static List<Consent> consents() {
        return Arrays.stream(Purpose.values())
                .map(purpose -> new Consent(
                        purpose, Optional.empty(), true, Optional.empty(), Optional.empty(), Optional.empty()))
                .toList();
    }

    /** As the checks read it. */
    static Register register(List<PersonDetails> people, Instant updatedAt) {
        return new Register(
                people.stream()
                        .map(person -> new RegisterEntry(person(person), consents()))
                        .toList(),
                Optional.of(updatedAt));
    }

    private static Person person(PersonDetails person) {
        return new Person(
                person.externalId(),
                "s1",
                person.externalId(),
                person.kind(),
                person.forename(),
                person.surname(),
                person.knownAs(),
                person.yearGroup(),
                person.className(),
                false);
    }
}
