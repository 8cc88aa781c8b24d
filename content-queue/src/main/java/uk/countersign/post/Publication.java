package uk.countersign.post;

import java.time.Instant;
import java.util.Optional;
import uk.countersign.draft.Content;
import uk.countersign.school.Platform;

/**
 * A post with everybody and everything that answers for it.
 *
 * @param handle of the account
 * @param content what was approved; what of it was sent is the text and the pictures of the channel
 * @param writtenAt when the draft came in
 * @param approvedAt when it was countersigned
 * @param askedAt when the platform was asked last; absent before
 */
public record Publication(
        String postId,
        String draftId,
        String channelId,
        Platform platform,
        String handle,
        PostState state,
        String author,
        String approvedBy,
        String digest,
        Content content,
        Instant writtenAt,
        Optional<Instant> approvedAt,
        Instant due,
        Optional<Instant> askedAt,
        Optional<Instant> sentAt,
        Optional<String> remoteId,
        Optional<String> permalink) {}
