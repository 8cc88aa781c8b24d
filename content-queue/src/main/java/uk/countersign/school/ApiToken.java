package uk.countersign.school;

import java.time.Instant;

/**
 * What a program shows to act as a member.
 *
 * @param key by which it is named on pages; the token itself is not known any more
 * @param name what it is for
 */
public record ApiToken(String key, String name, String memberId, Instant createdAt) {}
