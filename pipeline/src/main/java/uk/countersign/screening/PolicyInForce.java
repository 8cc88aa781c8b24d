package uk.countersign.screening;

import java.util.List;
import java.util.Optional;
import uk.countersign.policy.Election;
import uk.countersign.policy.RuleOverride;
import uk.countersign.screening.policy.PolicyFault;
import uk.countersign.screening.policy.PolicyPack;

/**
 * The policy that a school follows now.
 *
 * @param chosen the pack as it is written
 * @param pack the pack as the school reads it
 * @param broken the name of the pack that the school chose and that cannot be used, so that {@code default} stands in
 * @param faults what is wrong with that one
 */
public record PolicyInForce(
        PolicyPack chosen,
        PolicyPack pack,
        List<RuleOverride> overrides,
        List<Election> elections,
        Optional<String> broken,
        List<PolicyFault> faults) {

    public PolicyInForce {
        overrides = List.copyOf(overrides);
        elections = List.copyOf(elections);
        faults = List.copyOf(faults);
    }

    public Optional<RuleOverride> override(String rule) {
        return overrides.stream()
                .filter(override -> override.rule().equals(rule))
                .findFirst();
    }
}
