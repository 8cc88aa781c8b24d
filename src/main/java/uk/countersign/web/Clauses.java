package uk.countersign.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.countersign.school.Schools;
import uk.countersign.screening.SchoolPolicies;
import uk.countersign.screening.policy.PolicyPack;
import uk.countersign.screening.policy.PolicyPacks;

/** Clauses as people read them: by the policy's own heading, with its number. */
@Component
class Clauses {

    private final PolicyPacks packs;
    private final Schools schools;
    private final SchoolPolicies policies;
    private final Map<String, Map<String, String>> builtIn = new ConcurrentHashMap<>();

    Clauses(PolicyPacks packs, Schools schools, SchoolPolicies policies) {
        this.packs = packs;
        this.schools = schools;
        this.policies = policies;
    }

    /** For example {@code Policy, “Images of pupils”, 3}; a school's own pack is looked up in that school. */
    String words(String schoolId, String clause) {
        var pack = clause.split(":", 2)[0];
        var known = packs.find(pack).isPresent()
                ? builtIn.computeIfAbsent(pack, name -> headingsOf(packs.named(name)))
                : ownHeadings(schoolId, pack);
        return inWords(clause, known.getOrDefault(clause, ""));
    }

    /** The same, of a rule that is at hand. */
    String words(PolicyPack.Rule rule) {
        return inWords(rule.clause(), rule.heading());
    }

    private static String inWords(String clause, String heading) {
        var parts = clause.split(":", 2);
        if (parts.length < 2) {
            return "Policy, " + clause;
        }
        var number = parts[1].replaceFirst("^\\D*\\.?(?=\\d)", "");
        return heading.isEmpty()
                ? "Policy, " + parts[1].replace('-', ' ').replaceFirst("\\.(?=\\d+$)", " ")
                : "Policy, “" + heading + "”" + (number.matches("\\d+(\\.\\d+)*") ? ", " + number : "");
    }

    /** Of the pack that the school follows; an old finding may quote one that it has left. */
    private Map<String, String> ownHeadings(String schoolId, String pack) {
        return schools.find(schoolId)
                .map(school -> policies.of(school).chosen())
                .filter(chosen -> chosen.name().equals(pack))
                .map(Clauses::headingsOf)
                .orElse(Map.of());
    }

    private static Map<String, String> headingsOf(PolicyPack pack) {
        return pack.rules().stream()
                .collect(Collectors.toMap(PolicyPack.Rule::clause, PolicyPack.Rule::heading, (first, second) -> first));
    }
}
