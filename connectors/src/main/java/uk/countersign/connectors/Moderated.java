package uk.countersign.connectors;

/** How hiding, showing or deleting a comment ended. */
public sealed interface Moderated {

    /** It is as was asked. */
    record Done() implements Moderated {}

    /** There is no such comment. */
    record Absent() implements Moderated {}

    /** The platform will not do it for us; the message says what a person can do. */
    record Refused(String message) implements Moderated {}

    /** Not known, or not done this time; do it again. */
    record Unknown(String message) implements Moderated {}
}
