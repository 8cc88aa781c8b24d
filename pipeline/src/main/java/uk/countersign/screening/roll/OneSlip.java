package uk.countersign.screening.roll;

import java.util.HashSet;
import java.util.Set;

/** Words that differ by one slip: a letter too many, one missing, one wrong, two neighbours exchanged. */
final class OneSlip {

    private OneSlip() {}

    /** The word and what is left of it without any one letter: two words one slip apart have one of these in common. */
    static Set<String> shortened(String word) {
        var all = new HashSet<String>();
        all.add(word);
        for (int i = 0; i < word.length(); i++) {
            all.add(word.substring(0, i) + word.substring(i + 1));
        }
        return all;
    }

    /** Whether two different words are one slip apart. */
    static boolean between(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (Math.abs(one.length() - other.length()) > 1 || one.equals(other)) {
            return false;
        }
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        var rest = one.substring(same);
        var otherRest = other.substring(same);
        if (rest.length() != otherRest.length()) {
            return rest.length() > otherRest.length()
                    ? rest.substring(1).equals(otherRest)
                    : otherRest.substring(1).equals(rest);
        }
        boolean exchanged = rest.length() > 1
                && rest.charAt(0) == otherRest.charAt(1)
                && rest.charAt(1) == otherRest.charAt(0)
                && rest.substring(2).equals(otherRest.substring(2));
        return exchanged || rest.substring(1).equals(otherRest.substring(1));
    }
}
