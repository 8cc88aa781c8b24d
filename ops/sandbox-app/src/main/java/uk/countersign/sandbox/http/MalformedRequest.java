package uk.countersign.sandbox.http;

/** A call that cannot be read at all; answered with 400. */
public final class MalformedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedRequest(String message) {
        super(message);
    }
}
