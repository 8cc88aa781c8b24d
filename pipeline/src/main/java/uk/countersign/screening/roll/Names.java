package uk.countersign.screening.roll;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import uk.countersign.draft.Finding.Place;
import uk.countersign.register.Person;
import uk.countersign.screening.text.Passage;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Words;

/** The ways in which one person's forename and surname are written, each as words in small letters. */
final class Names {

    private static final Map<String, Set<String>> SHORT_FORMS = new HashMap<>();
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "de", "da", "do", "dos", "di", "van", "der", "den", "von", "bin", "ibn", "ap", "la", "le", "o",
            "st", "ul", "ur", "abu", "mc", "mac", "ni", "nic", "ui", "d", "del", "della", "ter", "ten", "af", "av",
            "bint");

    static {
        for (var line : Words.lines(Names.class, "short-forms.txt")) {
            var parts = line.split(": ");
            SHORT_FORMS.put(parts[0], Set.copyOf(Arrays.asList(parts[1].split(" "))));
        }
    }

    private static final Pattern SCOTTISH = Pattern.compile("m(a?)c( ?[a-z]{3,})");

    private Names() {}

    /** Whether a word is one of the small ones in front of a surname: "van", "de", "O". */
    static boolean particle(String word) {
        return PARTICLES.contains(word);
    }

    static Set<String> forenames(Person person) {
        var forms = new LinkedHashSet<String>();
        for (var name : List.of(person.forename(), person.knownAs())) {
            var words = words(name);
            if (words.isEmpty()) {
                continue;
            }
            forms.add(String.join(" ", words));
            forms.add(String.join("", words));
            if (words.get(0).length() > 1) {
                forms.add(words.get(0));
            }
            if (words.size() > 2) {
                forms.add(words.get(0) + " " + words.get(1));
            }
            forms.addAll(SHORT_FORMS.getOrDefault(words.get(0), Set.of()));
        }
        return forms;
    }

    /** Further forenames, which name a pupil beside the surname but hardly by themselves: the "Mai" of Thi Mai. */
    static Set<String> furtherForenames(Person person) {
        var forms = new LinkedHashSet<String>();
        var words = words(person.forename());
        for (var word : words.subList(Math.min(1, words.size()), words.size())) {
            if (word.length() > 1) {
                forms.add(word);
            }
        }
        return forms;
    }

    static Set<String> surnames(Person person) {
        var forms = new LinkedHashSet<String>();
        var words = words(person.surname());
        if (words.isEmpty()) {
            return forms;
        }
        forms.add(String.join(" ", words));
        forms.add(String.join("", words));
        var apart = words(person.surname().replaceAll("['’‘]", " ").replaceAll("^(Mc|Mac)(?=\\p{Lu})", "$1 "));
        forms.add(String.join(" ", apart));
        forms.addAll(scottish(forms));
        for (var word : words) {
            // Half of a double-barrelled name names as well as the whole.
            if (words.size() > 1 && word.length() > 2 && !PARTICLES.contains(word)) {
                forms.add(word);
            }
        }
        return forms;
    }

    /** "MacLeod" and "McLeod" are written for each other. */
    private static Set<String> scottish(Set<String> surnames) {
        var other = new LinkedHashSet<String>();
        for (var surname : surnames) {
            var matcher = SCOTTISH.matcher(surname);
            if (matcher.matches()) {
                other.add((matcher.group(1).isEmpty() ? "mac" : "mc") + matcher.group(2));
            }
        }
        return other;
    }

    /** The words of a name, as a text would show them. */
    static List<String> words(String name) {
        return Passage.of(Place.TEXT, name).tokens().stream()
                .filter(Token::word)
                .map(Token::full)
                .toList();
    }
}
