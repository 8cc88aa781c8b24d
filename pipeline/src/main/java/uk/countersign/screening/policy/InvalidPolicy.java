package uk.countersign.screening.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A policy pack that cannot be used, and why, in words for whoever wrote it. */
public final class InvalidPolicy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PolicyFault> faults;

    public InvalidPolicy(String message) {
        super(message);
        this.faults = List.of();
    }

    InvalidPolicy(List<PolicyFault> faults) {
        super(faults.stream().map(PolicyFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** All that is wrong, by line; empty when it is not the text of a pack that is wrong. */
    public List<PolicyFault> faults() {
        return faults;
    }
}
