package uk.countersign.register;

/** A person as an import brings it; see {@link Person} for the fields. */
public record PersonDetails(
        String externalId,
        PersonKind kind,
        String forename,
        String surname,
        String knownAs,
        String yearGroup,
        String className) {

    /** Keeps names out of log lines and exception texts. */
    @Override
    public String toString() {
        return "PersonDetails[" + kind + "]";
    }
}
