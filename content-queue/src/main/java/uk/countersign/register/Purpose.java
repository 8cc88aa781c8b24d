package uk.countersign.register;

/** What a consent is for. */
public enum Purpose {
    /** To be named. */
    NAME,
    /** To be seen in a photograph. */
    IMAGE,
    /** To be seen in a video. */
    VIDEO,
    /** To have work shown. */
    WORK
}
