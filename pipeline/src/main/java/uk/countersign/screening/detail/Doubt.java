package uk.countersign.screening.detail;

import uk.countersign.draft.Span;

/**
 * A day that may be wrong.
 *
 * @param certain whether it contradicts something, rather than being open to doubt
 * @param proposal the right word; empty if there is none
 */
record Doubt(Span span, boolean certain, String message, String proposal) {}
