package uk.countersign.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import uk.countersign.register.Consent;
import uk.countersign.register.PersonDetails;
import uk.countersign.register.PersonKind;
import uk.countersign.register.Purpose;
import uk.countersign.register.RegisterRow;

/** Pupils who do not exist, all of different names; the same for the same size. All may be named and shown anywhere. */
final class MadeUpRoll {

    private static final List<String> FORENAMES = List.of(
            ("Ada Aisha Alfie Amelia Archie Arthur Ava Ayaan Bethan Callum Charlotte Chloe Daniel Daisy Dylan Edward"
                            + " Ella Emily Ethan Eva Evie Fatima Finley Florence Freya George Grace Hannah Harriet Harry"
                            + " Henry Imogen Isaac Isla Jack Jacob Jasmine Joseph Joshua Kai Layla Leo Lily Logan Lucas"
                            + " Maisie Maryam Mason Matilda Max Mia Millie Mohammed Muhammad Nadia Noah Oliver Oscar Poppy"
                            + " Reuben Rory Ruby Samuel Scarlett Sebastian Sienna Sofia Sophie Thomas Toby Willow Yusuf"
                            + " Zachary Zara")
                    .split(" "));
    private static final List<String> SURNAMES = List.of(
            ("Ahmed Ali Allen Anderson Bailey Baker Barnes Begum Bell Bennett Brooks Brown Butler Campbell Carter"
                            + " Chapman Clarke Collins Cook Cooper Cox Davies Davis Edwards Ellis Evans Fisher Foster Graham"
                            + " Gray Green Griffiths Hall Harris Harrison Holmes Hughes Hunt Hussain Jackson James Jenkins"
                            + " Johnson Jones Kaur Kelly Khan King Knight Kowalski Lee Lewis Lloyd Marshall Martin Mason"
                            + " Matthews Mills Mitchell Moore Morgan Morris Murphy Murray Nowak Okafor Owen Palmer Parker"
                            + " Patel Phillips Pickering Powell Price Reid Reynolds Richards Roberts Robinson Rogers Russell"
                            + " Saunders Scott Shaw Simpson Singh Smith Stevens Stone Taylor Thomas Thompson Turner Walker"
                            + " Walsh Ward Watson Webb White Williams Wilson Wood Wright Young")
                    .split(" "));

    private MadeUpRoll() {}

    static List<PersonDetails> of(int size) {
        var random = new Random(size);
        var people = new ArrayList<PersonDetails>(size);
        for (int i = 0; i < size; i++) {
            // Where the plain pairs run out, families are joined: every pupil stays one of a kind.
            int round = i / (FORENAMES.size() * SURNAMES.size());
            var second = round == 0 ? "" : "-" + SURNAMES.get(round);
            var pair = i % (FORENAMES.size() * SURNAMES.size());
            var forename = FORENAMES.get(pair % FORENAMES.size());
            var surname = SURNAMES.get((pair / FORENAMES.size() + pair % FORENAMES.size()) % SURNAMES.size()) + second;
            var year = String.valueOf(1 + random.nextInt(6));
            people.add(new PersonDetails("P" + i, PersonKind.PUPIL, forename, surname, forename, year, "Kestrels"));
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
}
