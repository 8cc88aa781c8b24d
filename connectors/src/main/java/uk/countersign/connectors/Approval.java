package uk.countersign.connectors;

import java.time.Instant;

/**
 * Who answers for a post.
 *
 * @param author who wrote it
 * @param approver who countersigned it
 * @param digest what was signed: the SHA-256 of the whole revision
 * @param due when it was to appear
 */
public record Approval(String author, String approver, String digest, Instant due) {}
