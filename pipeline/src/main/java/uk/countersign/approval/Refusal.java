package uk.countersign.approval;

/** Ends the work on one draft without a trace in the record; the message is for the person who decided. */
class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String words;

    Refusal(String words) {
        super(words, null, false, false);
        this.words = words;
    }

    final String words() {
        return words;
    }
}
