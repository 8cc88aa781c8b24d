package uk.countersign.draft;

import java.time.Instant;
import java.util.Optional;

/**
 * One content of a draft. What was submitted never changes; what it would publish is filled in by the screening and
 * never changes once the revision has a digest.
 *
 * @param number from 1
 * @param editorId who wrote it
 * @param content absent until read
 * @param digest absent until screened
 * @param sentences whether the reader of sentences read it too; absent until screened, and where there was nothing to judge
 */
public record Revision(
        String id,
        String draftId,
        int number,
        String editorId,
        Instant createdAt,
        Submitted submitted,
        Optional<Content> content,
        Optional<String> digest,
        Optional<SentenceReading> sentences) {}
