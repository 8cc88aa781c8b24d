package uk.countersign.draft;

/** A picture's bytes exactly as one channel will send them, in the media store. */
public record Rendition(String sha256, String mediaType, int width, int height, long bytes) {}
