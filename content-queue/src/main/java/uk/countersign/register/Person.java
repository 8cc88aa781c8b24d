package uk.countersign.register;

/**
 * Somebody who may be named or pictured.
 *
 * @param externalId the id in the school's own system; for a pupil, of the roll
 * @param knownAs the forename in use; the forename where there is no other
 * @param yearGroup empty for all but pupils
 * @param className empty for all but pupils
 * @param neverPublish must not appear anywhere; the reason is nowhere in this system
 */
public record Person(
        String id,
        String schoolId,
        String externalId,
        PersonKind kind,
        String forename,
        String surname,
        String knownAs,
        String yearGroup,
        String className,
        boolean neverPublish) {

    /** Keeps names out of log lines and exception texts. */
    @Override
    public String toString() {
        return "Person[" + id + ", " + kind + "]";
    }
}
