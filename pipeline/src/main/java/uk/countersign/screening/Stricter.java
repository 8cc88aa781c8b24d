package uk.countersign.screening;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.countersign.screening.policy.PolicyPack.Rule;

/** Whether one policy may find what another did not. */
final class Stricter {

    private static final String ALLOW = "allow";

    private Stricter() {}

    /**
     * In which drafts another policy may find more, by the day of publishing; none when it is nowhere stricter.
     *
     * @param undated the days on which a draft without a time may go out
     */
    static Optional<Predicate<Optional<LocalDate>>> than(
            PolicyInForce before, PolicyInForce after, List<LocalDate> undated) {
        if (stricterRules(before, after)) {
            return Optional.of(day -> true);
        }
        var added = after.elections().stream()
                .filter(election -> !before.elections().contains(election))
                .toList();
        return added.isEmpty()
                ? Optional.empty()
                : Optional.of(day -> day.map(List::of).orElse(undated).stream()
                        .anyMatch(one -> added.stream().anyMatch(election -> election.covers(one))));
    }

    /** A setting that changed counts as stricter, whichever way: what it finds is other than before. */
    private static boolean stricterRules(PolicyInForce before, PolicyInForce after) {
        return after.pack().rules().stream()
                .anyMatch(rule -> before.pack()
                        .rule(rule.id())
                        .map(earlier -> stricter(earlier, rule))
                        .orElse(true));
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
