package uk.countersign.post;

import java.time.Instant;
import java.util.Optional;
import uk.countersign.school.Platform;

/**
 * One approved revision on one channel at one time.
 *
 * @param digest what was approved
 * @param due when it was asked to appear
 * @param notBefore when it may be tried next; later than {@code due} after a try that did not reach the platform
 * @param reason why it stands where it stands, in words for a person; may be empty
 * @param attempts how many calls that may make it visible have begun; also the fence of the newest
 * @param tries how often in a row it could not be sent; the waits grow with it
 * @param doubtful whether an attempt ended without anybody knowing how: then nothing sends it again by itself
 */
public record Post(
        String id,
        String schoolId,
        String draftId,
        String revisionId,
        String digest,
        String channelId,
        Platform platform,
        String approvedBy,
        Instant due,
        Instant notBefore,
        PostState state,
        String reason,
        int attempts,
        int tries,
        boolean doubtful,
        Optional<Instant> sentAt,
        Optional<String> remoteId,
        Optional<String> permalink) {

    /** Names the account: of this school, on this channel. */
    public String account() {
        return schoolId + "/" + channelId;
    }
}
