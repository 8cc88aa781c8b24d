package uk.countersign.unsent;

import java.time.Instant;

/**
 * A post that was begun.
 *
 * @param id the key of the form, so that it stays one however often it is saved
 */
public record UnsentPost(String id, Typed typed, Instant savedAt) {}
