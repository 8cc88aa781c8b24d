package uk.countersign.publishing.accounts;

/** Posts were found on an account that nobody countersigned. Nobody is written to: the home page shows it. */
public record StrangersFound(String schoolId, String channelId, int count) {}
