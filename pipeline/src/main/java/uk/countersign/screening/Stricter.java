package uk.countersign.screening;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.countersign.screening.policy.PolicyPack.Rule;

/** Whether one policy may find what another did not. */
final class Stricter {

    private static final String ALLOW = "allow";

    private Stricter() {}

    /** A setting that changed counts as stricter, whichever way: what it finds is other than before. */
    static boolean than(PolicyInForce before, PolicyInForce after) {
        return after.pack().rules().stream()
                        .anyMatch(rule -> before.pack()
                                .rule(rule.id())
                                .map(earlier -> stricter(earlier, rule))
                                .orElse(true))
                || !before.elections().containsAll(after.elections());
    }

    private static boolean stricter(Rule before, Rule after) {
        return after.gravity().stricterThan(before.gravity())
                || !withoutAllowed(before).equals(withoutAllowed(after))
                || !allowed(after).containsAll(allowed(before));
    }

    private static Map<String, String> withoutAllowed(Rule rule) {
        var settings = new HashMap<>(rule.settings());
        settings.remove(ALLOW);
        return settings;
    }

    private static Set<String> allowed(Rule rule) {
        return Arrays.stream(rule.settings().getOrDefault(ALLOW, "").split(";"))
                .map(String::strip)
                .filter(wording -> !wording.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
