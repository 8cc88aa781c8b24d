package uk.countersign.screening.secondreader;

import java.util.List;
import java.util.Optional;

/** Reads a text without names and says what should be looked at. */
interface SecondReader {

    /** What it says of the text, nothing included; absent when no answer came that can be used. Never throws. */
    Optional<List<Remark>> read(String nameless);
}
