package uk.countersign.reading;

import java.util.Optional;

/** Turns texts into vectors, so that texts of like meaning have like vectors. */
public interface Sentences {

    /** How many numbers a vector has. */
    int SIZE = 384;

    /**
     * The text's vector, of length one; absent when there is no answer in time, which is no fault of the text. The same
     * text gives the same vector on one machine; another kind of processor may differ by a rounding.
     *
     * @param text in which no person is named
     */
    Optional<float[]> of(String text);
}
