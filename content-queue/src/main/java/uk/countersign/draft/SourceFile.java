package uk.countersign.draft;

/**
 * A file as it was submitted, kept in the media store.
 *
 * @param name as the author called it
 * @param sha256 of its bytes, hexadecimal
 * @param altText what the author wrote to describe it; empty if nothing
 */
public record SourceFile(String name, String sha256, long size, Kind kind, String altText) {

    /** What it is for. */
    public enum Kind {
        /** Holds the text. */
        DOCUMENT,
        PICTURE,
        /** Moves and has a length; no frame of it is read. */
        VIDEO,
        /** What cannot be used; kept, and said. */
        OTHER
    }
}
