package uk.countersign.notice;

import java.time.Instant;
import java.util.Optional;
import uk.countersign.school.Platform;

/**
 * One thing that one member is to be told.
 *
 * @param subject the thing as the log names it: {@code draft:}, {@code post:} or {@code channel:} and its id
 * @param origin what it comes from; of the same a member is told once
 */
public record Notice(
        String schoolId,
        String memberId,
        Matter matter,
        String subject,
        Optional<Platform> platform,
        String origin,
        Instant at) {}
