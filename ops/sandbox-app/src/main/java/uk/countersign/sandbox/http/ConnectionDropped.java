package uk.countersign.sandbox.http;

/** Thrown to close the connection without an answer. */
public final class ConnectionDropped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConnectionDropped() {
        super("the connection is dropped on purpose", null, false, false);
    }
}
