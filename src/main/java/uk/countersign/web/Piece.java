package uk.countersign.web;

/**
 * A run of a text that is shown in one way.
 *
 * @param tone of the gravest finding on it: {@code stop}, {@code judge}, {@code look}; empty if none
 * @param why that finding's words; empty if none
 */
record Piece(Kind kind, String text, String tone, String why) {

    /** Whether it was written, taken out or put in. */
    enum Kind {
        KEPT,
        TAKEN_OUT,
        PUT_IN
    }

    public boolean isKept() {
        return kind == Kind.KEPT;
    }

    public boolean isTakenOut() {
        return kind == Kind.TAKEN_OUT;
    }

    public boolean isPutIn() {
        return kind == Kind.PUT_IN;
    }
}
