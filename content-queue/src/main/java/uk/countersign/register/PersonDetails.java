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

    /** Whether these are the person's details already. */
    boolean describes(Person person) {
        return equals(new PersonDetails(
                person.externalId(),
                person.kind(),
                person.forename(),
                person.surname(),
                person.knownAs(),
                person.yearGroup(),
                person.className()));
    }

    /** Keeps names out of log lines and exception texts. */
    @Override
    public String toString() {
        return "PersonDetails[" + kind + "]";
    }
}
