package uk.countersign.publishing.accounts;

/** Posts were found on an account that nobody countersigned. */
public record StrangersFound(String schoolId, String channelId, int count) {}
