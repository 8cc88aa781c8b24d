package uk.countersign.post;

import java.time.Instant;

/**
 * A post to be removed from its platform.
 *
 * @param tries how often it could not be
 * @param note why not, and what a person can do
 */
public record Takedown(
        String id, String postId, String askedBy, String reason, Instant askedAt, int tries, String note) {}
