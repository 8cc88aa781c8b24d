package uk.countersign.screening.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.countersign.draft.CheckName;
import uk.countersign.draft.Severity;

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
     * @param settings what the check can be told, by the names that it documents
     */
    public record Rule(
            String id,
            CheckName check,
            String clause,
            String heading,
            Severity severity,
            Map<String, String> settings) {
        public Rule {
            settings = Map.copyOf(settings);
        }
    }

    /** The rule of that id, if the pack carries it. */
    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
