package uk.countersign.draft;

import java.time.Instant;
import java.util.Optional;

/**
 * What was submitted, and where it stands.
 *
 * @param title a few words to know it by
 * @param verdict of its newest revision; absent until screened
 * @param reason why it stands where it stands, in words for its author; may be empty
 * @param revisionId the newest revision
 * @param delivery where the files came from, for drafts out of the shared folder
 */
public record Draft(
        String id,
        String schoolId,
        String authorId,
        String author,
        Source source,
        String title,
        DraftState state,
        Optional<Verdict> verdict,
        String reason,
        Instant receivedAt,
        Instant changedAt,
        String revisionId,
        Optional<String> delivery) {}
