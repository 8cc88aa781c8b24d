package uk.countersign.post;

import java.util.Optional;

/**
 * Which of a school's posts are asked for.
 *
 * @param after an id; posts that were made later are given; empty for the first page
 */
public record PostQuery(
        String schoolId, Optional<PostState> state, Optional<String> channelId, String after, int limit) {}
