package uk.countersign.draft;

import java.util.Optional;

/**
 * Which of a school's drafts are asked for.
 *
 * @param after an id; drafts that came later are given; empty for the first page
 */
public record DraftQuery(
        String schoolId, Optional<DraftState> state, Optional<String> authorId, String after, int limit) {}
