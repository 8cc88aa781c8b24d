package uk.countersign.screening.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/**
 * Something that a rule can be told.
 *
 * @param meaning for whoever writes a pack
 * @param values what may stand there, in words
 * @param kept a school may not loosen it by itself; only its pack says it
 */
public record RuleSetting(String name, String meaning, String values, boolean kept, Predicate<String> accepts) {

    static RuleSetting oneOf(String name, String meaning, String... values) {
        var all = List.of(values);
        return new RuleSetting(name, meaning, String.join(", ", all), false, all::contains);
    }

    static RuleSetting number(String name, String meaning, String least, String most) {
        return new RuleSetting(
                name,
                meaning,
                "a number from " + least + " to " + most,
                false,
                value -> between(value, new BigDecimal(least), new BigDecimal(most)));
    }

    static RuleSetting words(String name, String meaning) {
        return new RuleSetting(
                name,
                meaning,
                "wordings parted by semicolons",
                false,
                value -> !value.isBlank() && value.length() <= 2_000);
    }

    RuleSetting keptByThePack() {
        return new RuleSetting(name, meaning, values, true, accepts);
    }

    private static boolean between(String value, BigDecimal least, BigDecimal most) {
        // Digits only, and few: an exponent would make a number that takes long to compare.
        if (!value.matches("\\d{1,6}(\\.\\d{1,6})?")) {
            return false;
        }
        var number = new BigDecimal(value);
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return number.compareTo(least) >= 0
                && number.compareTo(most) <= 0
                && (whole || least.scale() > 0 || most.scale() > 0);
    }
}
