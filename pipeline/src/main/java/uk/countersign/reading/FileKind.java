package uk.countersign.reading;

/** What a file is to a draft. */
public enum FileKind {
    /** Holds the text of a draft, or claims to. */
    DOCUMENT,
    /** A picture. */
    PICTURE,
    /** A video. */
    VIDEO,
    /** {@code post.yaml}: what the author wants for the draft. */
    SETTINGS,
    /** Nothing that a draft can use. */
    OTHER
}
