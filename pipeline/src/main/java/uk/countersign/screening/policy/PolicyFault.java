package uk.countersign.screening.policy;

/**
 * One thing that is wrong with a policy pack.
 *
 * @param line counts from 1
 * @param message what is wrong and what to write instead
 */
public record PolicyFault(int line, String message) {

    @Override
    public String toString() {
        return "Line " + line + ": " + message;
    }
}
