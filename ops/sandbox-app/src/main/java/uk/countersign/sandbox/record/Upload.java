package uk.countersign.sandbox.record;

import java.time.Instant;

/** An upload in pieces that has begun; its pieces lie in files of their own. */
public record Upload(String id, String account, String mediaType, String category, long totalBytes, Instant made) {}
