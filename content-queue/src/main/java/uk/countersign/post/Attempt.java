package uk.countersign.post;

import java.time.Instant;

/** A call that may have made a post visible; written before the call. */
public record Attempt(String postId, int number, Instant startedAt) {}
