package uk.countersign.connectors;

/** Whose account the credentials open. */
public sealed interface Identity {

    /** The account that will post. */
    record Known(String remoteId, String handle, String displayName) implements Identity {}

    /** The credentials do not open an account that can post; the message says what to do. */
    record Rejected(String message) implements Identity {}

    /** The platform could not be asked. */
    record Unavailable(String message) implements Identity {}
}
