package uk.countersign.screening.roll;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.countersign.register.Person;
import uk.countersign.register.RegisterEntry;

/** Tells people of one forename apart by what is said beside it: "Jack R", "Jack in Year 4", "Jack (Owls)". */
final class Likely {

    private Likely() {}

    static List<RegisterEntry> of(Scan scan, int at, int length, List<RegisterEntry> all) {
        if (all.size() < 2) {
            return all;
        }
        int next = at + length;
        if (next < scan.tokens.size() && scan.tokens.get(next).initial() && scan.joined(next)) {
            var initial = scan.tokens.get(next).key();
            var matching = all.stream()
                    .filter(entry ->
                            Names.words(entry.person().surname()).stream().anyMatch(word -> word.startsWith(initial)))
                    .toList();
            return matching.isEmpty() ? all : matching;
        }
        var said = years(scan, at);
        if (said.isEmpty()) {
            return all;
        }
        var matching = all.stream().filter(entry -> fits(entry.person(), said)).toList();
        return matching.isEmpty() ? all : matching;
    }

    /** The year groups and single words of the sentence. */
    private static Set<String> years(Scan scan, int at) {
        var said = new HashSet<String>();
        int sentence = scan.tokens.get(at).sentence();
        for (int i = at; i >= 0 && scan.tokens.get(i).sentence() == sentence; i--) {
            say(said, scan, i);
        }
        for (int i = at + 1; i < scan.tokens.size() && scan.tokens.get(i).sentence() == sentence; i++) {
            say(said, scan, i);
        }
        return said;
    }

    private static void say(Set<String> said, Scan scan, int i) {
        var token = scan.tokens.get(i);
        if (token.capital()) {
            said.add(token.key());
            said.add(token.key() + "s");
        }
        if (i > 0 && scan.tokens.get(i - 1).key().equals("year")) {
            said.add("year " + token.key());
        } else if (token.key().matches("y[0-9]{1,2}")) {
            said.add("year " + token.key().substring(1));
        }
    }

    private static boolean fits(Person person, Set<String> said) {
        var year = person.yearGroup();
        var className = person.className();
        return (!year.isEmpty() && said.contains("year " + number(year)))
                || (!className.isEmpty() && said.contains(className.toLowerCase(Locale.ROOT)));
    }

    /** "Year 4", "Y4" and "4" are the same; asked of everybody of one forename, so without a pattern. */
    private static String number(String yearGroup) {
        int at = yearGroup.length();
        while (at > 0 && Character.isDigit(yearGroup.charAt(at - 1))) {
            at--;
        }
        var before = yearGroup.substring(0, at).strip();
        return before.equalsIgnoreCase("y") || before.equalsIgnoreCase("year")
                ? yearGroup.substring(at)
                : yearGroup.toLowerCase(Locale.ROOT);
    }
}
