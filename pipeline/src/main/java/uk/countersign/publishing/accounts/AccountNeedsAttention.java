package uk.countersign.publishing.accounts;

/**
 * An account cannot be posted to until a person does something. Nobody is written to: the home page shows it.
 *
 * @param reason in words for that person
 */
public record AccountNeedsAttention(String schoolId, String channelId, String reason) {}
