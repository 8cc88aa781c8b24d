package uk.countersign.account;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of an account beside its credentials.
 *
 * @param since posts from before were made without us
 * @param endsAt when its token ends, where it does
 * @param renewingUntil until when somebody may be renewing it
 * @param probeNote what the last look said, empty when all was well
 * @param historySince from when its past is read in; nothing when nobody asked for it
 * @param historyAt when the next page of it is read; nothing when all is read
 */
public record Watch(
        Instant since,
        Optional<Instant> endsAt,
        Optional<Instant> renewAt,
        Optional<Instant> renewingUntil,
        Optional<Instant> probedAt,
        String probeNote,
        Optional<Instant> comparedAt,
        String compareNote,
        Optional<Instant> historySince,
        Optional<Instant> historyAt,
        String historyNext,
        String historyNote) {}
