package uk.countersign.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of an account beside its credentials.
 *
 * @param since posts from before were made without us
 * @param endsAt when its token ends, where it does
 * @param renewingUntil until when somebody may be renewing it
 * @param probeNote what the last look said, empty when all was well
 * @param historySince from when its past is read in; nothing when nobody asked for it
 * @param historyAt when the next page of it is read; nothing when all is read
 * @param permit what the platform said that we may
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
        String historyNote,
        Permit permit) {

    /**
     * What an account's permission is worth.
     *
     * @param lacks permissions that we need and were not given, by the platform's names
     * @param mayPost whether it can be posted to without them
     * @param ends when it ends, as far as the platform tells
     */
    public record Permit(List<String> lacks, boolean mayPost, Optional<Instant> ends) {

        /** Nothing is known to be wrong with it. */
        public static final Permit WHOLE = new Permit(List.of(), true, Optional.empty());

        public Permit {
            lacks = List.copyOf(lacks);
        }
    }

    /** When nothing can be posted any more unless a person connects the account again. */
    public Optional<Instant> endsForGood() {
        return renewAt.isPresent()
                ? Optional.empty()
                : Stream.of(endsAt, permit.ends()).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }
}
