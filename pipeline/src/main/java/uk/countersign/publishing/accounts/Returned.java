package uk.countersign.publishing.accounts;

/** What a step on the way to an account gave. */
public sealed interface Returned {

    /** It goes on, on the way of that id. */
    record Ready(String id) implements Returned {}

    /** Nothing to connect; says why and what to do. */
    record Refused(String message) implements Returned {}
}
