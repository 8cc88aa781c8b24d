package uk.countersign.screening.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.countersign.draft.CheckName;
import uk.countersign.draft.Severity;
import uk.countersign.policy.Gravity;
import uk.countersign.policy.RuleOverride;

/** The rules that one school follows. */
public record PolicyPack(String name, String title, List<Rule> rules) {

    public PolicyPack {
        rules = List.copyOf(rules);
    }

    /**
     * One rule.
     *
     * @param clause {@code pack:section.n}
     * @param heading the policy's own heading of that clause, as people read it
     * @param settings what the check can be told, by the names that {@link RuleBook} documents
     * @param law what stands behind the clause; empty when nothing is named
     */
    public record Rule(
            String id,
            CheckName check,
            String clause,
            String heading,
            Gravity gravity,
            Map<String, String> settings,
            String law) {
        public Rule {
            settings = Map.copyOf(settings);
        }

        /** How grave its findings are. A rule that is off makes none; asked all the same, it is only noted. */
        public Severity severity() {
            return gravity.severity().orElse(Severity.INFO);
        }

        public Rule withGravity(Gravity other) {
            return new Rule(id, check, clause, heading, other, settings, law);
        }

        Rule withSettings(Map<String, String> others) {
            var all = new java.util.HashMap<>(settings);
            all.putAll(others);
            return new Rule(id, check, clause, heading, gravity, all, law);
        }
    }

    /** The rule of that id, if the pack carries it, switched off or not. */
    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The pack as a school reads it. What would be milder than a rule may ever be is passed over. */
    public PolicyPack readOtherwise(Collection<RuleOverride> overrides) {
        Map<String, RuleOverride> byRule =
                overrides.stream().collect(Collectors.toMap(RuleOverride::rule, Function.identity(), (a, b) -> b));
        return new PolicyPack(
                name,
                title,
                rules.stream()
                        .map(rule -> Optional.ofNullable(byRule.get(rule.id()))
                                .map(override -> readOtherwise(rule, override))
                                .orElse(rule))
                        .toList());
    }

    private static Rule readOtherwise(Rule rule, RuleOverride override) {
        var allowed = override.gravity().filter(gravity -> RuleBook.allows(rule.id(), gravity));
        return rule.withGravity(allowed.orElse(rule.gravity())).withSettings(override.settings());
    }
}
