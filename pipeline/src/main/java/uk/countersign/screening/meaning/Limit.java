package uk.countersign.screening.meaning;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.countersign.policy.Gravity;
import uk.countersign.screening.policy.PolicyPack;

/**
 * What a school's policy asks of its reader for one family.
 *
 * @param from how probable trouble must be before anything is said
 * @param floor the share of what the program's own reader finds that the school's must find too
 */
public record Limit(double from, double floor) {

    static final String FLOOR = "0.85";

    /**
     * For each family of which the policy speaks, by its label.
     *
     * @param read the pack as the school reads it
     * @param written the pack as it is written: its floors are no school's to lower
     */
    public static Map<String, Limit> of(PolicyPack read, PolicyPack written) {
        var limits = new LinkedHashMap<String, Limit>();
        for (var family : Family.values()) {
            family.rules().stream()
                    .flatMap(rule -> read.rule(rule).stream())
                    .filter(rule -> rule.gravity() != Gravity.OFF)
                    .findFirst()
                    .ifPresent(rule -> limits.put(family.label(), limit(rule, written)));
        }
        return Map.copyOf(limits);
    }

    private static Limit limit(PolicyPack.Rule rule, PolicyPack written) {
        var inPack = written.rule(rule.id()).orElse(rule);
        return new Limit(
                Math.min(
                        number(rule, "reader-confirm", MeaningCheck.CONFIRM_FROM),
                        number(rule, "reader-warn", MeaningCheck.WARN_FROM)),
                number(inPack, "reader-floor", FLOOR));
    }

    private static double number(PolicyPack.Rule rule, String setting, String otherwise) {
        return new BigDecimal(rule.settings().getOrDefault(setting, otherwise)).doubleValue();
    }
}
