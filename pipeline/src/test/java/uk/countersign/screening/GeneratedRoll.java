package uk.countersign.screening;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import uk.countersign.register.Person;
import uk.countersign.register.PersonKind;
import uk.countersign.screening.people.FullNamesCheck;
import uk.countersign.screening.text.Words;

/** Made-up pupils, and their names in the forms that people write; the same for the same seed. */
final class GeneratedRoll {

    private static final List<String> FORENAMES = List.copyOf(
            Words.all(FullNamesCheck.class, "forenames.txt").stream().sorted().toList());
    private static final String SURNAMES =
            "Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts "
                    + "Green Hall Wood Jackson Clarke Khan Begum Ahmed Hussain Ali Singh Kaur Kowalski Nowak Wiśniewski O'Brien "
                    + "O'Connor McDonald MacLeod McCarthy Okafor Adeyemi Mensah Owusu Nguyen Chen Wang Zhang Müller García López "
                    + "Fernández de_Souza van_der_Berg Al-Hassan Hughes-Price Owen-Ellis Day Field Price King Baker Young Bennett "
                    + "Chowdhury Rahman Siddiqui Papadopoulos Ivanov Popescu Ionescu Silva Pereira Costa Murphy Kelly Byrne Ryan "
                    + "Gallagher Fitzgerald Llewellyn Griffiths Pugh Bevan Prosser Featherstone Hargreaves Braithwaite Ramsbottom";

    private final Random random;

    GeneratedRoll(long seed) {
        this.random = new Random(seed);
    }

    SampleSchool school(int size) {
        var school = new SampleSchool();
        for (int i = 0; i < size; i++) {
            school.pupil(forename(), surname());
        }
        return school;
    }

    private String forename() {
        var name = pick(FORENAMES);
        var written = name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1);
        return random.nextInt(20) == 0 ? written + "-" + "Mae" : written;
    }

    private String surname() {
        return pick(List.of(SURNAMES.split(" "))).replace('_', ' ');
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The full name of a pupil in one of many forms. */
    String written(Person pupil) {
        var given = pupil.forename();
        var family = pupil.surname();
        return switch (random.nextInt(19)) {
            case 0 -> (given + " " + family).toLowerCase(Locale.UK);
            case 1 -> (given + " " + family).toUpperCase(Locale.UK);
            case 2 -> family + ", " + given;
            case 3 -> family.toUpperCase(Locale.UK) + " " + given;
            case 4 -> given + "\n" + family;
            case 5 -> given + " " + family + "'s";
            case 6 -> given + " " + family.replace('\'', '’');
            case 7 -> "#WellDone" + joined(given) + joined(family);
            case 8 -> given + " R. " + family;
            case 9 -> given + " Louise " + family;
            case 10 -> plain(given) + " " + plain(family);
            case 11 -> given.replace("o", "о").replace("a", "а") + " " + family.replace("e", "е");
            case 12 -> given.charAt(0) + "\u200b" + given.substring(1) + " " + family;
            case 13 -> given + "  " + family;
            case 14 -> given + "\u00a0" + family;
            case 15 -> String.join(" ", given.split("")) + "  " + String.join(" ", family.split(""));
            case 16 -> given + " 🌟 " + family;
            case 17 ->
                "@" + joined(plain(given)).toLowerCase(Locale.UK) + "_"
                        + joined(plain(family)).toLowerCase(Locale.UK);
            default -> given + " " + family;
        };
    }

    private static String joined(String name) {
        return name.chars()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /** A post around a name. */
    String post(String name) {
        return pick(List.of(
                        "Well done to %s, who won the race!",
                        "🎉 Congratulations %s 🎉 on your Grade 5.",
                        "%s has read a hundred books. Bravo!",
                        "This week's stars: the choir, the cooks and %s",
                        "A lovely picture by %s in Year 4.",
                        "👩‍👩‍👧 Café news: %s baked for the PTA. See you on Friday."))
                .replace("%s", name);
    }

    List<Person> pupils(SampleSchool school) {
        var pupils = new ArrayList<Person>();
        school.register().entries().forEach(entry -> {
            if (entry.person().kind() == PersonKind.PUPIL) {
                pupils.add(entry.person());
            }
        });
        return pupils;
    }
}
