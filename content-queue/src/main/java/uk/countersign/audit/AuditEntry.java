package uk.countersign.audit;

import java.time.Instant;

/**
 * One line of the log. Holds ids and digests, no pupil's data.
 *
 * @param seq numbered from 1 in each school, without gaps
 * @param action for example {@code draft.approved}
 * @param subject for example {@code draft:0199…}
 * @param hash chained to the entry before, see {@link AuditChain}
 */
public record AuditEntry(
        String schoolId,
        long seq,
        Instant at,
        String actorId,
        String actor,
        String origin,
        String action,
        String subject,
        String detail,
        String hash) {}
