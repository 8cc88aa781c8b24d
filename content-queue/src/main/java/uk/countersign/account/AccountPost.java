package uk.countersign.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A post on an official account that is none of ours.
 *
 * @param pictureHashes of each picture that could be read
 * @param acknowledgedBy who said that it was the school's own; nothing while nobody has
 */
public record AccountPost(
        String schoolId,
        String channelId,
        String remoteId,
        Kind kind,
        String text,
        Instant postedAt,
        String permalink,
        int pictures,
        List<String> pictureHashes,
        Optional<String> acknowledgedBy,
        Optional<Instant> goneAt) {

    public AccountPost {
        pictureHashes = List.copyOf(pictureHashes);
    }

    /** Where it comes from. */
    public enum Kind {
        /** Made before the account was connected. */
        BEFORE,
        /** Made since, and nobody here countersigned it. */
        STRANGER
    }
}
