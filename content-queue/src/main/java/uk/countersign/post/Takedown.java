package uk.countersign.post;

import java.time.Instant;

/** A post to be removed from its platform. */
public record Takedown(String id, String postId, String askedBy, String reason, Instant askedAt, String note) {}
