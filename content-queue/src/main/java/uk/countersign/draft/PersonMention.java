package uk.countersign.draft;

/**
 * Somebody of the register whom a revision names or shows, resolved before names were reduced.
 *
 * @param certain false when only a likeness, such as a first name that several share
 */
public record PersonMention(String personId, How how, boolean certain) {

    /** In which way the person appears. */
    public enum How {
        NAMED,
        PICTURED
    }
}
