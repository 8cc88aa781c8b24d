package uk.countersign.post;

import java.time.Instant;
import uk.countersign.school.Platform;

/** A post that an approval makes. */
public record NewPost(
        String schoolId,
        String draftId,
        String revisionId,
        String digest,
        String channelId,
        Platform platform,
        String approvedBy,
        Instant due) {}
