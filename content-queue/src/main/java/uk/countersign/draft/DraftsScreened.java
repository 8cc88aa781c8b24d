package uk.countersign.draft;

/** A screening run is done with its drafts. */
public record DraftsScreened(int drafts) {}
