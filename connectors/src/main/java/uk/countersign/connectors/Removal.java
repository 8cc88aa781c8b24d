package uk.countersign.connectors;

/** How a deletion ended. */
public sealed interface Removal {

    /** Deleted, and looked for without being found. */
    record Removed() implements Removal {}

    /** It was not there. */
    record Absent() implements Removal {}

    /** The platform will not delete it for us; the message says how a person can. */
    record Refused(String message) implements Removal {}

    /** Not known; ask again. */
    record Unknown(String message) implements Removal {}
}
