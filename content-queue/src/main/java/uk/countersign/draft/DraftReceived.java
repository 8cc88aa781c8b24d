package uk.countersign.draft;

/** A draft waits to be screened: newly taken in, or changed. */
public record DraftReceived(String schoolId, String draftId) {}
