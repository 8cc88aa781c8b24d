package uk.countersign.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import uk.countersign.register.PersonDetails;

/** Posts that name no pupil in full, though single forenames and surnames of the roll stand in them. */
final class OrdinaryPosts {

    private static final List<String> SENTENCES = ListOf.lines("ordinary.txt");
    private static final List<String> FIGURES = ListOf.lines("figures.txt");
    private static final List<String> PLACES = ListOf.lines("places.txt");
    private static final List<String> TITLES = List.of("Mrs", "Mr", "Miss", "Ms", "Dr");
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");

    private final List<PersonDetails> pupils;
    private final List<PersonDetails> staff;
    private final Random random;

    OrdinaryPosts(List<PersonDetails> pupils, List<PersonDetails> staff, Random random) {
        this.pupils = pupils;
        this.staff = staff;
        this.random = random;
    }

    /** One to three sentences. */
    String next() {
        var post = new StringBuilder();
        int sentences = 1 + random.nextInt(3);
        for (int i = 0; i < sentences; i++) {
            var filled = SLOT.matcher(MadeUpNames.pick(SENTENCES, random))
                    .replaceAll(slot -> java.util.regex.Matcher.quoteReplacement(filling(slot.group(1))));
            post.append(i == 0 ? "" : random.nextInt(4) == 0 ? "\n\n" : " ").append(filled);
        }
        return post.toString();
    }

    private String filling(String slot) {
        return switch (slot) {
            case "forename" -> MadeUpNames.pick(pupils, random).forename();
            case "surname" -> MadeUpNames.pick(pupils, random).surname();
            case "word" -> MadeUpNames.wordForename(random);
            case "family" -> MadeUpNames.wordSurname(random);
            case "small" -> MadeUpNames.wordSurname(random).toLowerCase(Locale.UK);
            case "figure" -> MadeUpNames.pick(FIGURES, random);
            case "place" -> MadeUpNames.pick(PLACES, random);
            case "year" -> String.valueOf(1 + random.nextInt(6));
            case "staff" -> staffName();
            default -> throw new IllegalArgumentException("No slot is called " + slot);
        };
    }

    private String staffName() {
        var person = MadeUpNames.pick(staff, random);
        return random.nextInt(3) == 0
                ? person.forename() + " " + person.surname()
                : MadeUpNames.pick(TITLES, random) + " " + person.surname();
    }
}
