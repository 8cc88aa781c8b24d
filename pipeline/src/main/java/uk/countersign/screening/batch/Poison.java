package uk.countersign.screening.batch;

/** A draft that nothing can be done with; the message tells its author why and what to do. */
final class Poison extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String words;

    Poison(String words) {
        super(words, null, false, false);
        this.words = words;
    }

    String words() {
        return words;
    }
}
