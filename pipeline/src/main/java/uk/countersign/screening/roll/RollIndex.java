package uk.countersign.screening.roll;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import uk.countersign.register.Register;
import uk.countersign.register.RegisterEntry;

/**
 * Tables from written names to people. Every question costs the same whatever the size of the roll.
 */
final class RollIndex {

    private static final int SHORTEST_WITH_TYPO = 4;

    private final List<RegisterEntry> entries;
    private final Map<String, int[]> pairs = new HashMap<>();
    private final Map<String, int[]> forenames = new HashMap<>();
    private final Map<String, int[]> surnames = new HashMap<>();
    private final Map<String, Integer> longestForename = new HashMap<>();
    private final Map<String, Integer> longestSurname = new HashMap<>();
    private final Set<String> furtherWords = new HashSet<>();
    private final Map<String, String[]> nearForenames = new HashMap<>();
    private final Map<String, String[]> nearSurnames = new HashMap<>();

    RollIndex(Register register) {
        this.entries = register.entries();
        for (int person = 0; person < entries.size(); person++) {
            add(person);
        }
        forenames.keySet().forEach(name -> addNear(nearForenames, name));
        surnames.keySet().forEach(name -> addNear(nearSurnames, name));
    }

    private void add(int person) {
        var given = Names.forenames(entries.get(person).person());
        var family = Names.surnames(entries.get(person).person());
        var further = Names.furtherForenames(entries.get(person).person());
        given.forEach(name -> put(forenames, longestForename, name, person));
        further.forEach(name -> longestForename.merge(name, 1, Math::max));
        family.forEach(name -> put(surnames, longestSurname, name, person));
        var initials = new TreeSet<String>();
        given.forEach(name -> initials.add(name.substring(0, 1)));
        for (var surname : family) {
            given.forEach(name -> append(pairs, name + "|" + surname, person));
            further.forEach(name -> append(pairs, name + "|" + surname, person));
            initials.forEach(initial -> append(pairs, initial + "|" + surname, person));
        }
    }

    private void put(Map<String, int[]> names, Map<String, Integer> longest, String name, int person) {
        append(names, name, person);
        var words = name.split(" ");
        longest.merge(words[0], words.length, Math::max);
        for (int i = 1; i < words.length; i++) {
            furtherWords.add(words[i]);
        }
    }

    private static void append(Map<String, int[]> table, String key, int person) {
        var known = table.get(key);
        if (known == null) {
            table.put(key, new int[] {person});
        } else if (known[known.length - 1] != person) {
            var more = Arrays.copyOf(known, known.length + 1);
            more[known.length] = person;
            table.put(key, more);
        }
    }

    private static void addNear(Map<String, String[]> near, String name) {
        if (name.length() < SHORTEST_WITH_TYPO || name.indexOf(' ') >= 0) {
            return;
        }
        for (var shorter : OneSlip.shortened(name)) {
            var known = near.getOrDefault(shorter, new String[0]);
            var more = Arrays.copyOf(known, known.length + 1);
            more[known.length] = name;
            near.put(shorter, more);
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** How many words the longest forename has that begins with this word; 0 if none does. */
    int longestForename(String first) {
        return longestForename.getOrDefault(first, 0);
    }

    int longestSurname(String first) {
        return longestSurname.getOrDefault(first, 0);
    }

    /** Whether a word stands anywhere in somebody's name. */
    boolean word(String word) {
        return longestForename(word) > 0 || longestSurname(word) > 0 || furtherWords.contains(word);
    }

    boolean forename(String name) {
        return forenames.containsKey(name) || (name.indexOf(' ') < 0 && longestForename.containsKey(name));
    }

    boolean surname(String name) {
        return surnames.containsKey(name);
    }

    boolean pair(String forename, String surname) {
        return pairs.containsKey(forename + "|" + surname);
    }

    List<RegisterEntry> named(String forename, String surname) {
        return people(pairs.getOrDefault(forename + "|" + surname, new int[0]));
    }

    List<RegisterEntry> named(String forename) {
        return people(forenames.getOrDefault(forename, new int[0]));
    }

    List<RegisterEntry> ofSurname(String surname) {
        return people(surnames.getOrDefault(surname, new int[0]));
    }

    /** Surnames one slip of the pen away from a word. */
    Set<String> surnamesNear(String word) {
        return near(nearSurnames, word);
    }

    /** Forenames one slip of the pen away from a word. */
    Set<String> forenamesNear(String word) {
        return near(nearForenames, word);
    }

    private static Set<String> near(Map<String, String[]> table, String word) {
        if (word.length() < SHORTEST_WITH_TYPO) {
            return Set.of();
        }
        var found = new TreeSet<String>();
        for (var shorter : OneSlip.shortened(word)) {
            for (var name : table.getOrDefault(shorter, new String[0])) {
                if (OneSlip.between(word, name)) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    private List<RegisterEntry> people(int[] persons) {
        var people = new ArrayList<RegisterEntry>(persons.length);
        for (int person : persons) {
            people.add(entries.get(person));
        }
        return people;
    }
}
