package uk.countersign.draft;

import java.util.Optional;

/**
 * A draft to be taken in.
 *
 * @param idempotencyKey the same key of the same author is the same draft
 * @param delivery where its files wait to be put away once it is screened
 */
public record NewDraft(
        String schoolId,
        String authorId,
        Source source,
        String title,
        Submitted submitted,
        Optional<String> idempotencyKey,
        Optional<String> delivery) {}
