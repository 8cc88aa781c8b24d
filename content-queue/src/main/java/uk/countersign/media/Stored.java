package uk.countersign.media;

/** A file in the media store. */
public record Stored(String sha256, long size) {}
