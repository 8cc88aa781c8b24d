package uk.countersign.screening.policy;

/** A policy pack that cannot be used, and why, in words for whoever wrote it. */
public final class InvalidPolicy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidPolicy(String message) {
        super(message);
    }
}
