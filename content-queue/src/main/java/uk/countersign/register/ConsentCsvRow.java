package uk.countersign.register;

/**
 * One line of a consent file: a person and one answer.
 *
 * @param line its number in the file, the header being line 1
 * @param pupilId the id in the school's own system, whatever kind of person it is
 */
public record ConsentCsvRow(
        long line,
        String pupilId,
        PersonKind kind,
        String forename,
        String surname,
        String knownAs,
        String yearGroup,
        String className,
        Consent consent) {

    /** The line as the register takes it. */
    public RegisterRow toRegisterRow() {
        var person = new PersonDetails(pupilId, kind, forename, surname, knownAs, yearGroup, className);
        return new RegisterRow(person, consent);
    }

    /** Keeps names out of log lines and exception texts. */
    @Override
    public String toString() {
        return "ConsentCsvRow[line " + line + "]";
    }
}
