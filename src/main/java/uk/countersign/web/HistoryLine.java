package uk.countersign.web;

import java.time.Instant;

/**
 * Something that happened.
 *
 * @param note what was said with it; may be empty
 */
record HistoryLine(Instant at, String when, String words, String note) {

    HistoryLine withoutNote() {
        return new HistoryLine(at, when, words, "");
    }
}
