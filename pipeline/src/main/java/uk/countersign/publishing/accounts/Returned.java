package uk.countersign.publishing.accounts;

/** What coming back from a consent screen gave. */
public sealed interface Returned {

    /** There are accounts to choose from. */
    record Ready(String id) implements Returned {}

    /** Nothing to connect; says why and what to do. */
    record Refused(String message) implements Returned {}
}
