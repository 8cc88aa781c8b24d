package uk.countersign.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.countersign.screening.policy.InvalidPolicy;
import uk.countersign.screening.policy.PolicyPack;
import uk.countersign.screening.policy.PolicyPacks;

/** Clauses as people read them: by the policy's own heading, with its number. */
@Component
class Clauses {

    private final PolicyPacks packs;
    private final Map<String, Map<String, String>> headings = new ConcurrentHashMap<>();

    Clauses(PolicyPacks packs) {
        this.packs = packs;
    }

    /** For example {@code Policy, “Images of pupils”, 3}. */
    String words(String clause) {
        var parts = clause.split(":", 2);
        if (parts.length < 2) {
            return "Policy, " + clause;
        }
        var heading = headings.computeIfAbsent(parts[0], this::headingsOf).getOrDefault(clause, "");
        var number = parts[1].replaceFirst("^\\D*\\.?(?=\\d)", "");
        return heading.isEmpty()
                ? "Policy, " + parts[1].replace('-', ' ').replaceFirst("\\.(?=\\d+$)", " ")
                : "Policy, “" + heading + "”" + (number.matches("\\d+(\\.\\d+)*") ? ", " + number : "");
    }

    private Map<String, String> headingsOf(String pack) {
        try {
            return packs.named(pack).rules().stream()
                    .collect(Collectors.toMap(
                            PolicyPack.Rule::clause, PolicyPack.Rule::heading, (first, second) -> first));
        } catch (InvalidPolicy packIsNoLongerThere) {
            // Old findings may quote a pack that a school has since left; the clause itself still says where.
            return Map.of();
        }
    }
}
