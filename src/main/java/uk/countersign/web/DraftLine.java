package uk.countersign.web;

/**
 * A draft as a line of a list.
 *
 * @param author the name; empty in a list of one's own
 * @param changed when it last changed, in words
 * @param reason why it stands where it stands; may be empty
 */
record DraftLine(String id, String title, Standing standing, String author, String changed, String reason) {}
