package uk.countersign.worker;

import uk.countersign.reading.DocumentReading;
import uk.countersign.reading.PictureReading;

/** What a worker process says. */
sealed interface Reply {

    /** It has started; said once, unasked. */
    record Ready(long pid) implements Reply {}

    /** A document was read or refused. */
    record Document(DocumentReading reading) implements Reply {}

    /** A picture was read or refused. */
    record Picture(PictureReading reading) implements Reply {}

    /** A text was turned into a vector. */
    @SuppressWarnings("ArrayRecordComponent") // Read once and never compared.
    record Sentence(float[] vector) implements Reply {}
}
