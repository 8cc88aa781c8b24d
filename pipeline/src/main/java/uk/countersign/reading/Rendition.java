package uk.countersign.reading;

import java.nio.file.Path;

/** One picture as it will be sent. Holds pixels and nothing else. */
public record Rendition(String profile, Path file, String mediaType, int width, int height, long bytes) {}
