package uk.countersign.recurring;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A day of a recurring post, with its draft.
 *
 * @param version of the rule that the draft was written by
 * @param publishAt the moment that the rule gave it
 */
public record Occurrence(String recurringId, LocalDate day, int version, String draftId, Instant publishAt) {}
